// The article page: every reading is a highlight of its own characters; a click or j/k opens its card.
import { PageMap } from "/static/points.js";

const LAYERS = ["statement", "event", "time", "mention", "repair"];
const KINDS = ["statement", "event", "mention", "time", "repair"];
const map = new PageMap(document.getElementById("text"));
const list = document.getElementById("readings");
const cards = JSON.parse(list.dataset.readings).map(([kind, start, end, id, ...cue]) => ({
  kind: KINDS[kind],
  start,
  end,
  id,
  cue,
  element: document.getElementById(id),
  filled: list.classList.contains("whole") ? Promise.resolve() : null,
}));
const painted = typeof CSS !== "undefined" && "highlights" in CSS;
/** How many cards are fetched at once, and how few there may be after the open one before more are, so that `j` finds them there. */
const AT_ONCE = 12;
const AHEAD = 3;
let now = null;

const shown = (kind) => document.querySelector(`[data-layer="${kind}"]`).checked;

/** The card's element; one that the page came without is put into its place in the list. */
function placed(card) {
  if (card.element) return card.element;
  const made = document.createElement("li");
  made.className = `card card-${card.kind}`;
  made.id = card.id;
  made.tabIndex = -1;
  const next = cards.slice(cards.indexOf(card) + 1).find(({ element }) => element);
  list.insertBefore(made, next?.element ?? null);
  card.element = made;
  return made;
}

/** Fetch what the cards hold, those that have it left out. The server made it, and it is taken as a document: no script handles markup. */
function fill(wanted) {
  const lacking = wanted.filter((card) => card && !card.filled);
  if (!lacking.length) return;
  const told = new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("GET", `${list.dataset.from}?${lacking.map(({ id }) => `id=${encodeURIComponent(id)}`).join("&")}`);
    request.responseType = "document";
    request.onload = () => (request.status === 200 ? done(request.response) : failed());
    request.onerror = failed;
    request.send();
  });
  for (const card of lacking) {
    card.filled = told.then(
      (document) => {
        const full = document.getElementById(card.id);
        if (!full) return;
        const element = placed(card);
        element.classList.toggle("other", full.classList.contains("other"));
        element.replaceChildren(...full.childNodes);
      },
      () => {
        card.filled = null;
      },
    );
  }
}

function paint() {
  const repairs = shown("repair") ? cards.filter(({ kind }) => kind === "repair") : [];
  fill(repairs);
  repairs.forEach(placed);
  for (const card of cards) card.element?.classList.toggle("hidden", !shown(card.kind));
  if (!painted) return;
  for (const kind of LAYERS) {
    const ranges = shown(kind) ? cards.filter((card) => card.kind === kind).flatMap((card) => map.ranges(card.start, card.end)) : [];
    CSS.highlights.set(kind, new Highlight(...ranges));
  }
}

function mark(name, ranges, priority) {
  if (!painted) return;
  const made = new Highlight(...ranges);
  made.priority = priority;
  CSS.highlights.set(name, made);
}

function reveal(ranges) {
  const block = ranges[0]?.startContainer.parentElement?.closest(".block");
  if (!block) return;
  const folded = block.closest("details");
  if (folded) folded.open = true;
  const box = ranges[0].getBoundingClientRect();
  if (box.top < 80 || box.bottom > innerHeight - 80) {
    scrollBy({ top: box.top - innerHeight / 3, behavior: "instant" });
  }
}

function open(card, { focus = true, scroll = true } = {}) {
  now?.element.classList.remove("now");
  now?.element.removeAttribute("aria-current");
  now = card;
  const element = placed(card);
  element.classList.remove("hidden");
  element.classList.add("now");
  element.setAttribute("aria-current", "true");
  element.dataset.start = card.start;
  element.dataset.end = card.end;
  const near = live();
  const here = near.indexOf(card);
  if (near.slice(here, here + AHEAD).some(({ filled }) => !filled)) fill(near.slice(Math.max(0, here - 2), here + AT_ONCE));
  const ranges = map.ranges(card.start, card.end);
  mark("now", ranges, 2);
  mark("cue", card.cue.length ? map.ranges(...card.cue) : [], 3);
  if (scroll) reveal(ranges);
  const see = () => now === card && element.scrollIntoView({ block: "nearest", behavior: "instant" });
  see();
  card.filled?.then(see);
  if (focus) element.focus({ preventScroll: true });
  history.replaceState(null, "", `#c=${card.start}-${card.end}`);
}

function close() {
  if (!now) return;
  now.element.classList.remove("now");
  now.element.removeAttribute("aria-current");
  now = null;
  for (const name of ["now", "cue"]) mark(name, [], 2);
}

/** The cards whose layer is shown, in the page's order, and the open one. */
function live() {
  return cards.filter((card) => shown(card.kind) || card === now);
}

function step(by) {
  const near = live();
  if (!near.length) return;
  const at = near.indexOf(now);
  open(near[at < 0 ? (by > 0 ? 0 : near.length - 1) : (at + by + near.length) % near.length]);
}

function at(event) {
  const place = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  const range = place ? null : document.caretRangeFromPoint?.(event.clientX, event.clientY);
  const node = place?.offsetNode ?? range?.startContainer;
  return node ? map.point(node, place?.offset ?? range.startOffset) : null;
}

document.getElementById("text").addEventListener("click", (event) => {
  if (!getSelection().isCollapsed) return;
  const point = at(event);
  if (point === null) return;
  const here = cards.filter((card) => shown(card.kind) && card.start <= point && point < card.end);
  if (!here.length) {
    close();
    return;
  }
  here.sort((a, b) => a.end - a.start - (b.end - b.start));
  open(here[(here.indexOf(now) + 1) % here.length], { focus: false, scroll: false });
});

list.addEventListener("click", (event) => {
  const element = event.target.closest(".card");
  if (element && !event.target.closest("a, summary, button")) {
    open(cards.find((card) => card.element === element), { focus: false });
  }
});

document.querySelector(".layers").addEventListener("change", paint);

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input[type=search], input[type=text], select, textarea")) return;
  if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "Escape") close();
});

/** `#c=120-164` marks a span of the page, and opens the card that stands exactly there. */
function follow() {
  const match = /^#c=(\d+)-(\d+)$/.exec(location.hash);
  if (!match) {
    const card = cards.find(({ id }) => `#${id}` === location.hash);
    if (card) open(card);
    return;
  }
  const [start, end] = [Number(match[1]), Number(match[2])];
  const ranges = map.ranges(start, end);
  const card = cards.find((candidate) => candidate.start === start && candidate.end === end);
  if (card) {
    open(card, { focus: false });
    return;
  }
  mark("span", ranges, 4);
  reveal(ranges);
}

paint();
// From here on a telephone holds the open card at its lower edge, so that opening one does not scroll to where it stood.
document.documentElement.dataset.ready = "true";
follow();
addEventListener("hashchange", follow);
