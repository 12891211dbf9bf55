// Shows a note from the foot of the page beside the word or number that leads to it. Where the browser has no popovers,
// as without this script, the link leads to the foot itself.
(() => {
  if (!("popover" in HTMLElement.prototype)) {
    return;
  }

  const note = document.createElement("div");
  note.className = "ms-note";
  note.popover = "auto"; // Escape and a tap elsewhere close it, and the focus goes back
  note.tabIndex = -1;
  note.setAttribute("role", "note");
  let opener;

  // A source note says the passage; where that was published stands once, above all of them.
  function contents(target) {
    const passage = target.querySelector("[data-note-text]");
    const parts = passage ? [target.parentElement.parentElement.querySelector("[data-note-source]"), passage] : target.children;
    return [...parts].map((part) => {
      const copy = document.createElement("p");
      copy.append(...part.cloneNode(true).childNodes);
      return copy;
    });
  }

  function place() {
    const [line] = opener.getClientRects();
    const margin = parseFloat(getComputedStyle(note).marginLeft);
    const room = document.documentElement.clientWidth - note.offsetWidth - 2 * margin;
    const isFromRight = getComputedStyle(note).direction === "rtl";
    const start = isFromRight ? line.right - note.offsetWidth - margin : line.left - margin;
    const left = Math.max(0, Math.min(start, room));
    const above = line.bottom + note.offsetHeight > innerHeight && line.top > note.offsetHeight;
    note.style.left = `${left + scrollX}px`;
    note.style.top = `${(above ? line.top - note.offsetHeight : line.bottom) + scrollY}px`;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-note]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    opener = link;
    note.replaceChildren(...contents(document.getElementById(link.hash.slice(1))));
    note.setAttribute("aria-label", link.getAttribute("aria-label") || link.textContent);
    link.after(note);
    note.showPopover();
    place();
    note.focus({ preventScroll: true });
  });
})();
