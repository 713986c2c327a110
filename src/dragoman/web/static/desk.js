// What every page shares: keys, the help, and choices that apply as soon as they are made.
const typing = (target) => target.closest?.("input, select, textarea, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "/") {
    event.preventDefault();
    document.getElementById("q").focus();
  } else if (event.key === "?") {
    document.getElementById("help").showModal();
  } else if (event.key === "[" || event.key === "]") {
    document.querySelector(`a[rel~="${event.key === "[" ? "prev" : "next"}"]`)?.click();
  }
});

for (const select of document.querySelectorAll(".settings select")) {
  select.addEventListener("change", () => select.form.requestSubmit());
}
// The address to come back to keeps the part behind the hash, which no server sees.
for (const form of document.querySelectorAll(".settings")) {
  form.addEventListener("submit", () => {
    form.elements.back.value = location.pathname + location.search + location.hash;
  });
}
// Empty filters stay out of the address.
for (const form of document.querySelectorAll("form.filters, form.find")) {
  form.addEventListener("submit", () => {
    for (const field of form.elements) {
      if (field.name && !field.value) field.disabled = true;
    }
  });
}
window.addEventListener("pageshow", () => {
  for (const field of document.querySelectorAll("form :disabled[name]")) field.disabled = false;
});
