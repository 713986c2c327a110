// The article page: every reading is a highlight of its own characters; a click or j/k opens its card.
import { PageMap } from "/static/points.js";

const LAYERS = ["statement", "event", "time", "mention", "repair"];
const map = new PageMap(document.getElementById("text"));
const cards = [...document.querySelectorAll(".card")].map((element) => ({
  element,
  kind: element.dataset.kind,
  start: Number(element.dataset.start),
  end: Number(element.dataset.end),
  cue: element.dataset.cue,
}));
const painted = typeof CSS !== "undefined" && "highlights" in CSS;
let now = null;

const span = (text) => text.split("-").map(Number);
const shown = (kind) => document.querySelector(`[data-layer="${kind}"]`).checked;

function paint() {
  if (!painted) return;
  for (const kind of LAYERS) {
    const ranges = shown(kind) ? cards.filter((card) => card.kind === kind).flatMap((card) => map.ranges(card.start, card.end)) : [];
    CSS.highlights.set(kind, new Highlight(...ranges));
  }
  for (const card of cards) card.element.classList.toggle("hidden", !shown(card.kind));
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
  card.element.classList.remove("hidden");
  card.element.classList.add("now");
  card.element.setAttribute("aria-current", "true");
  const ranges = map.ranges(card.start, card.end);
  mark("now", ranges, 2);
  mark("cue", card.cue ? map.ranges(...span(card.cue)) : [], 3);
  if (scroll) reveal(ranges);
  card.element.scrollIntoView({ block: "nearest", behavior: "instant" });
  if (focus) card.element.focus({ preventScroll: true });
  history.replaceState(null, "", `#c=${card.start}-${card.end}`);
}

function close() {
  if (!now) return;
  now.element.classList.remove("now");
  now.element.removeAttribute("aria-current");
  now = null;
  for (const name of ["now", "cue"]) mark(name, [], 2);
}

function step(by) {
  const live = cards.filter((card) => !card.element.classList.contains("hidden"));
  if (!live.length) return;
  const at = live.indexOf(now);
  open(live[at < 0 ? (by > 0 ? 0 : live.length - 1) : (at + by + live.length) % live.length]);
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

document.getElementById("readings").addEventListener("click", (event) => {
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
    const card = cards.find(({ element }) => `#${element.id}` === location.hash);
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
