// Code points to the browser's UTF-16 and back. The ledger counts code points from the page's start; a DOM range counts UTF-16 units
// within a text node. A hidden character (an empty element of class `mark`) is one code point without a text node.

/** UTF-16 offset of the code point `point` of `text`. */
export function toUnits(text, point) {
  let unit = 0;
  for (let left = point; left > 0 && unit < text.length; left--) {
    unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
  }
  return unit;
}

/** Number of code points before UTF-16 offset `unit` of `text`. */
export function toPoints(text, unit) {
  let points = 0;
  for (let at = 0; at < unit && at < text.length; points++) {
    at += text.codePointAt(at) > 0xffff ? 2 : 1;
  }
  return points;
}

/** The pieces of a block: text nodes and hidden characters, each with the code points it covers. */
export function pieces(block) {
  const found = [];
  let at = Number(block.dataset.start);
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      const size = toPoints(node.data, node.length);
      found.push({ node, start: at, end: at + size });
      at += size;
    } else if (node.classList.contains("mark")) {
      found.push({ node, start: at, end: at + 1 });
      at += 1;
    }
  }
  return found;
}

/** A map of all blocks below `root`: ranges for spans, and points for places in the DOM. */
export class PageMap {
  constructor(root) {
    this.blocks = [...root.querySelectorAll(".block[data-start]")].map((element) => ({
      element,
      start: Number(element.dataset.start),
      end: Number(element.dataset.end),
      made: null,
    }));
  }

  #pieces(block) {
    block.made ??= pieces(block.element);
    return block.made;
  }

  /** The ranges that cover code points `start` to `end`, one for each block they touch. */
  ranges(start, end) {
    const out = [];
    for (const block of this.blocks) {
      if (block.end <= start || block.start >= end) continue;
      const made = this.#pieces(block);
      const first = made.find((piece) => piece.end > start);
      const last = made.findLast((piece) => piece.start < end);
      if (!first || !last) continue;
      const range = document.createRange();
      if (first.node.nodeType === Node.TEXT_NODE) {
        range.setStart(first.node, toUnits(first.node.data, Math.max(0, start - first.start)));
      } else {
        range.setStartBefore(first.node);
      }
      if (last.node.nodeType === Node.TEXT_NODE) {
        range.setEnd(last.node, toUnits(last.node.data, Math.min(last.end, end) - last.start));
      } else {
        range.setEndAfter(last.node);
      }
      out.push(range);
    }
    return out;
  }

  /** The code point at a place in the DOM; null outside the blocks. */
  point(node, offset) {
    const block = this.blocks.find(({ element }) => element.contains(node));
    if (!block) return null;
    const piece = this.#pieces(block).find((candidate) => candidate.node === node);
    return piece && node.nodeType === Node.TEXT_NODE ? piece.start + toPoints(node.data, offset) : null;
  }
}
