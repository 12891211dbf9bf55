// The search itself, beside the page. It is told the address of the index once, then answers { id, query } with
// { id, pages }: for each page found its own entry and its best sections, texts cut into parts that hit and do not.
// It looks for what was typed as it stands in the text, so that half a word (医药 in 生物医药) is found in any
// script; words of alphabetic scripts also match without the endings listed in the language's settings.

const SNIPPET_BEFORE = 30;
const SNIPPET_LENGTH = 140;
const SECTIONS_SHOWN = 3;
// A page about one thing comes before pages that list many.
const ITEM_FACTOR = 6;
// An entry of a list, such as a glossary, tells less than a passage that speaks of the thing.
const LISTED_FACTOR = 0.4;
const MOST_PER_TOKEN = 60;

let pages = [];
let suffixes = [];
let ready;

self.addEventListener("message", async ({ data }) => {
  if (data.index) {
    ready = load(data.index);
  } else {
    await ready;
    self.postMessage({ id: data.id, pages: search(data.query) });
  }
});

async function load(address) {
  const index = await (await fetch(address)).json();
  suffixes = index.config.suffixes;
  pages = groupByPage(index.docs);
}

function groupByPage(docs) {
  const byAddress = new Map();
  for (const doc of docs) {
    const address = doc.location.split("#")[0];
    const page = byAddress.get(address) ?? { docs: [], isItem: Boolean(doc.item) };
    page.docs.push({ ...doc, titleForm: fold(doc.title), textForm: fold(doc.text) });
    byAddress.set(address, page);
  }
  return [...byAddress.values()];
}

// One form for all ways of typing: width, case, hyphens, curly and straight marks. Keeps every index of the text.
function fold(text) {
  return [...text]
    .map((char) => {
      const folded = char.normalize("NFKC").toLowerCase();
      return folded.length === char.length ? folded : char.toLowerCase();
    })
    .join("")
    .replace(/[-‐-–]/g, " ")
    .replace(/[‘’]/g, "'")
    .replace(/[“”「」]/g, '"');
}

function search(query) {
  const tokens = fold(query)
    .split(/(?:(?![.&%+'])[\s\p{P}])+/u)
    .map((word) => word.replace(/^[.&']+|[.&']+$/g, ""))
    .filter(Boolean)
    .map(variants);
  if (tokens.length === 0) {
    return [];
  }
  const found = ranked(tokens, true);
  // Nothing holds all of it as typed: cut runs without blanks into the longest parts that the pages know.
  return found.length > 0 ? found : ranked(tokens.flatMap(knownParts), false);
}

// A word and, where it has one of the language's endings, its stem; a stem counts only where a word begins.
function variants(word) {
  const ending = /^\p{Alphabetic}+$/u.test(word) ? suffixes.find((s) => word.endsWith(s)) : undefined;
  const stem = ending && word.length - ending.length > 2 ? word.slice(0, -ending.length) : undefined;
  return { word, stem };
}

function knownParts(token) {
  const { word } = token;
  const parts = [];
  for (let at = 0; at < word.length; ) {
    let end = word.length;
    while (end > at + 1 && !isKnown(word.slice(at, end))) {
      end -= 1;
    }
    if (end > at + 1) {
      parts.push({ word: word.slice(at, end) });
    }
    at = end;
  }
  return isUnspaced(word) && parts.length > 0 ? parts : [token];
}

function isUnspaced(word) {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word);
}

function isKnown(part) {
  return pages.some((page) => page.docs.some((doc) => doc.titleForm.includes(part) || doc.textForm.includes(part)));
}

function ranked(tokens, wantAll) {
  const weighed = pages.map((page) => ({
    page,
    scores: page.docs.map((doc) => tokens.map((token) => weigh(doc, token))),
  }));
  // A token that few pages hold tells more than one that stands everywhere.
  const rarity = tokens.map((_, i) => {
    const holding = weighed.filter(({ scores }) => scores.some((row) => row[i] > 0)).length;
    return Math.log(1 + pages.length / Math.max(holding, 1));
  });
  return weighed
    .map(({ page, scores }) => ranking(page, scores, rarity, wantAll))
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ docs }) => docs.map((doc) => result(doc, tokens)));
}

function ranking(page, scores, rarity, wantAll) {
  const totals = rarity.map((_, i) => sum(scores.map((row) => row[i])));
  const held = totals.filter((total) => total > 0).length;
  const enough = wantAll ? held === totals.length : held * 2 >= totals.length;
  if (!enough) {
    return { score: 0 };
  }
  const relevance = sum(totals.map((total, i) => Math.min(total, MOST_PER_TOKEN) * rarity[i]));
  const score = relevance * (held / totals.length) * (page.isItem ? ITEM_FACTOR : 1);
  const [first, ...sections] = page.docs.map((doc, i) => ({ doc, own: sum(scores[i]) }));
  const best = sections.filter(({ own }) => own > 0).sort((a, b) => b.own - a.own);
  return { page, score, docs: [first, ...best.slice(0, SECTIONS_SHOWN)].map(({ doc }) => doc) };
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

function weigh(doc, token) {
  const inTitle = positions(doc.titleForm, token).length * (doc.location.includes("#") ? 10 : 24);
  const inText = Math.min(positions(doc.textForm, token).length, 5) * 2;
  return (inTitle + inText) * (doc.listed ? LISTED_FACTOR : 1);
}

// Where a token stands: [start, length] pairs. A whole word is looked for first, then its stem.
function positions(text, { word, stem }) {
  const exact = occurrences(text, word);
  return exact.length > 0 || !stem ? exact : occurrences(text, stem).filter(([start]) => beginsWord(text, start));
}

function occurrences(text, part) {
  const found = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) {
    found.push([at, part.length]);
  }
  return found;
}

function beginsWord(text, at) {
  return at === 0 || !/\p{Alphabetic}/u.test(text[at - 1]);
}

function result(doc, tokens) {
  return { location: doc.location, title: marked(doc.title, doc.titleForm, tokens), text: snippet(doc, tokens) };
}

function snippet(doc, tokens) {
  const starts = tokens.flatMap((token) => positions(doc.textForm, token).slice(0, 1)).map(([start]) => start);
  if (starts.length === 0) {
    return [];
  }
  const from = Math.max(0, Math.min(...starts) - SNIPPET_BEFORE);
  const part = doc.text.slice(from, from + SNIPPET_LENGTH);
  const before = from > 0 ? "…" : "";
  const after = from + SNIPPET_LENGTH < doc.text.length ? "…" : "";
  return [{ text: before }, ...marked(part, fold(part), tokens), { text: after }];
}

// Cut a text at what was looked for.
function marked(text, form, tokens) {
  const spots = tokens.flatMap((token) => positions(form, token)).sort((a, b) => a[0] - b[0]);
  const parts = [];
  let end = 0;
  for (const [start, length] of spots) {
    if (start >= end) {
      parts.push({ text: text.slice(end, start) }, { text: text.slice(start, start + length), hit: true });
      end = start + length;
    }
  }
  return [...parts, { text: text.slice(end) }];
}
