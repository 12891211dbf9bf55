// The language switch leads to the same section: anchors are the same in every language.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest("a[data-language-switch]");
  if (link) {
    link.hash = location.hash;
  }
});
