// Search while its index is being made: the banner counts on, and says when all can be found. Nothing else on the page moves.
const EVERY = 3000;
const banner = document.querySelector("[data-poll]");
const link = banner.querySelector("a");
const number = new Intl.NumberFormat(document.documentElement.lang === "ar" ? "en" : document.documentElement.lang);

async function look() {
  const answer = await fetch(banner.dataset.poll).catch(() => null);
  const told = answer?.ok ? await answer.json() : null;
  if (told && !told.indexing) {
    banner.firstChild.data = `${banner.dataset.done} `;
    link.hidden = false;
    return;
  }
  if (told) {
    const { done, pages } = told.indexed;
    banner.firstChild.data = `${banner.dataset.told.replace("{done}", number.format(done)).replace("{pages}", number.format(pages))} `;
  }
  setTimeout(look, EVERY);
}
setTimeout(look, EVERY);
