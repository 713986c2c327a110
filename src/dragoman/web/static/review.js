// Review: a, r, s, d judge the item that is marked, u takes the last judgement back, j and k move the mark.
const items = [...document.querySelectorAll(".item")];
let now = 0;

function mark(index) {
  items[now]?.classList.remove("now");
  now = Math.max(0, Math.min(items.length - 1, index));
  items[now]?.classList.add("now");
  items[now]?.focus({ preventScroll: true });
  items[now]?.scrollIntoView({ block: "nearest", behavior: "instant" });
}

function press(button) {
  if (!button) return;
  const name = document.querySelector(".yourname input[name=name]");
  if (button.form.action.endsWith("/review") && !name.value.trim()) {
    name.focus();
    return;
  }
  button.click();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.target.closest?.("input:not([type=hidden]), select, textarea")) return;
  if (event.key === "j") mark(now + 1);
  else if (event.key === "k") mark(now - 1);
  else if (event.key === "u") press(document.querySelector('[data-key="u"]'));
  else if ("arsd".includes(event.key)) press(items[now]?.querySelector(`[data-key="${event.key}"]`));
});
// A name that is written but not yet kept goes with the judgement.
for (const form of document.querySelectorAll(".judge")) {
  form.addEventListener("submit", () => {
    const name = document.querySelector(".yourname input[name=name]").value;
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: "name", value: name });
    form.append(field);
  });
}
for (const [index, item] of items.entries()) {
  item.addEventListener("focusin", () => {
    if (index !== now) mark(index);
  });
}
if (items.length) {
  items[0].classList.add("now");
}
document.documentElement.dataset.ready = "true";
