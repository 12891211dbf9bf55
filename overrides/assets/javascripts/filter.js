// Filters cards in place. What a filter shows stands in the passage that its link leads to; which one is chosen, in
// the address, so that it can be shared, reloaded and walked back.
(() => {
  const filter = document.querySelector("[data-filter]");
  const links = [...filter.querySelectorAll("li a")];
  const cards = [...document.querySelectorAll(".ms-card")];
  const status = filter.querySelector("[role=status]");
  const all = filter.querySelector("[data-filter-all]");
  const reasons = filter.querySelector("[data-filter-reasons]");

  let current;

  const chosen = () => links.find((link) => link.hash === location.hash);

  function show(link) {
    current = link;
    const related = link ? document.getElementById(link.hash.slice(1)).parentElement.querySelectorAll("a") : [];
    const shown = new Set([...related].map(({ href }) => href));
    for (const card of cards) {
      card.hidden = Boolean(link) && !shown.has(card.querySelector("a").href);
    }
    for (const other of links) {
      other === link ? other.setAttribute("aria-current", "true") : other.removeAttribute("aria-current");
    }
    const count = cards.filter((card) => !card.hidden).length;
    status.textContent = status.dataset.words.replace("#", count);
    all.hidden = reasons.hidden = !link;
    reasons.hash = link ? link.hash : "";
  }

  function choose(link) {
    if (link !== current) {
      history.pushState(null, "", link ? link.hash : location.pathname + location.search);
      show(link);
    }
  }

  filter.addEventListener("click", (event) => {
    const link = event.target.closest("li a");
    const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (link && !opensElsewhere) {
      event.preventDefault();
      choose(link);
    }
  });

  all.addEventListener("click", () => {
    current.focus(); // the button goes, the focus stays near
    choose();
  });

  // Other anchors of the page leave the choice as it is.
  addEventListener("popstate", () => {
    if (chosen() || !location.hash) {
      show(chosen());
    }
  });

  if (chosen()) {
    show(chosen());
    // The browser would go to the passage, now or when everything has come.
    filter.scrollIntoView();
    addEventListener("load", () => filter.scrollIntoView());
  }
})();
