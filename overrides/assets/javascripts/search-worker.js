// The search itself, in a worker beside the page. It is told the address of the index, of a long one that of each part
// in turn, and replies with the kinds of hits that the index has and with how much of it is there; it replies to
// { query, kind, limit } with what is found in that. A page opened from a file may start no worker: there it is a script
// of the page, which asks `reply` itself. It looks for what was typed as it stands in the text, so that half a word (医药
// in 生物医药) is found in any script; words of alphabetic scripts also match without the endings listed in the
// language's settings. Why it is so, and how well it finds: docs-dev/search.md.

const SNIPPET_BEFORE = 40;
const SNIPPET_LENGTH = 130;
const SECTIONS_SHOWN = 2;
// What a place is worth: the title of a hit, of a section of it, the text, words that are not shown.
const WORTH = { title: 24, sectionTitle: 10, text: 2, words: 4 };
const MOST_IN_TEXT = 5;
const MOST_PER_TOKEN = 60;
// Inside another word, as in “tire” in “entire”, an alphabetic word is hardly meant.
const INSIDE_WORD = 0.2;
// A page about one thing comes before pages that list many; an entry of a list stands between them.
const FACTORS = { item: 6, entry: 3, page: 1 };
// What was typed stands there as a phrase, or is the whole title or one of the words that are not shown.
const AS_PHRASE = 1.5;
const AS_TITLE = 3;
// Where fewer hold all that was typed, those follow that hold some of it, rare words counting for more.
const FEW = 3;
const LEAST_SHARE = 0.2;
const MOST_SUGGESTIONS = 3;

let units = [];
let loaded = 0;
let suffixes = [];
let everything = "";
let words, ready;

if (!self.document) {
  self.addEventListener("message", async ({ data }) => self.postMessage({ id: data.id, ...(await reply(data)) }));
}

async function reply({ index, part, ...question }) {
  const { parts, total, kinds } = await (ready ??= load(index));
  await (part && load(part).catch(() => {})); // what did not come is missing from `loaded`
  const known = () => ({ parts, total, loaded, kinds: kinds ?? [...new Set(units.flatMap(({ kind }) => kind || []))] });
  return index || part ? known() : answer(question);
}

// Take in the index, or a part of it, which holds whole pages. What was loaded as a script is there already.
async function load(address) {
  const { config, docs } = self.searchIndex ?? (await (await fetch(address)).json());
  suffixes = config ? config.suffixes : suffixes;
  const found = hits(docs);
  units = [...units, ...found];
  everything = [everything, ...found.flatMap((unit) => unit.docs.flatMap(forms))].join("\n");
  words = undefined;
  loaded += docs.length;
  return config;
}

// What can be found: a page with its sections, or an entry that has a kind of its own.
function hits(docs) {
  const byAddress = new Map();
  for (const doc of docs) {
    const isEntry = doc.location.includes("#") && doc.kind;
    const address = isEntry ? doc.location : doc.location.split("#")[0];
    const rank = isEntry ? "entry" : doc.kind ? "item" : "page";
    const whole = [doc.title, ...(doc.words ?? "").split(";")].map(stemmed);
    const unit = byAddress.get(address) ?? { docs: [], kind: doc.kind ?? "", factor: FACTORS[rank], whole };
    const folded = { titleForm: fold(doc.title), textForm: fold(doc.text), wordsForm: fold(doc.words ?? "") };
    unit.docs.push({ ...doc, ...folded, isSection: unit.docs.length > 0 });
    byAddress.set(address, unit);
  }
  return [...byAddress.values()];
}

// One form for all ways of typing: width, case, accents, hyphens, curly and straight marks. Keeps every index.
function fold(text) {
  return [...text]
    .map((char) => {
      const plain = char.normalize("NFKC").toLowerCase();
      const folded = /\p{Script=Latin}/u.test(plain) ? plain.normalize("NFD").replace(/\p{M}/gu, "") : plain;
      return folded.length === char.length ? folded : char.toLowerCase();
    })
    .join("")
    .replace(/[-‐-–]/g, " ")
    .replace(/[‘’]/g, "'")
    .replace(/[“”「」]/g, '"');
}

function answer({ query, kind, limit }) {
  const tokens = parse(query);
  const { found, instead, isPartial } = tokens.length > 0 ? lookUp(tokens) : { found: [] };
  const counts = { "": found.length };
  for (const { unit } of found.filter(({ unit }) => unit.kind)) {
    counts[unit.kind] = (counts[unit.kind] ?? 0) + 1;
  }
  const shown = kind ? found.filter(({ unit }) => unit.kind === kind) : found;
  const told = (doc, used) => ({ location: doc.location, title: marked(doc.title, used), text: snippet(doc, used) });
  const listed = shown
    .slice(0, limit)
    .map(({ unit, docs, tokens: used }) => ({ kind: unit.kind, docs: docs.map((doc) => told(doc, used)) }));
  const near = found.length === 0 ? suggestions(query) : [];
  return { counts, total: shown.length, instead, isPartial, hits: listed, near };
}

function parse(query) {
  return fold(query)
    .replace(/(\d)[,\u00a0\u202f](?=\d{3}(?!\d))/g, "$1")
    .split(/(?:(?![.&%+'])[\s\p{P}])+/u)
    .map((word) => word.replace(/^[.&']+|[.&']+$/g, ""))
    .filter(Boolean)
    .map(variants);
}

// A word and, where it has one of the language's endings, its stem; a stem counts only where a word begins.
function variants(word) {
  const ending = /^\p{Alphabetic}+$/u.test(word) ? suffixes.find((s) => word.endsWith(s)) : undefined;
  const stem = ending && word.length - ending.length > 2 ? word.slice(0, -ending.length) : undefined;
  return { word, stem };
}

// All of it as typed; where nothing holds that, taken apart or put right.
function lookUp(tokens) {
  const asTyped = ranked(tokens);
  if (asTyped[0]?.isAll) {
    return { found: asTyped };
  }
  const mended = tokens.flatMap((token) => (isKnown(token) ? [token] : knownParts(token)));
  const found = ranked(mended);
  const instead = mended.some(({ isCorrected }) => isCorrected) ? mended.map(({ word }) => word).join(" ") : "";
  return { found, instead, isPartial: found.length > 0 && !found[0].isAll };
}

const isKnown = (token) => positions(everything, token).length > 0;
const forms = (doc) => [doc.titleForm, doc.textForm, doc.wordsForm];

// A run without blanks as the longest parts that are known; a compound as its parts; a slip as the nearest word.
function knownParts(token) {
  const { word } = token;
  if (!isUnspaced(word)) {
    const compound = [...word.slice(1)].map((_, at) => ({ word: `${word.slice(0, at + 1)} ${word.slice(at + 1)}` }));
    const near = nearest(word);
    return [compound.find(isKnown) ?? (near ? { word: near, isCorrected: true } : token)];
  }
  const parts = [];
  for (let at = 0, end; at < word.length; at = end) {
    for (end = word.length; end > at + 1 && !isKnown({ word: word.slice(at, end) }); ) {
      end -= 1;
    }
    parts.push(...(end > at + 1 ? [{ word: word.slice(at, end) }] : []));
  }
  return parts.length > 0 ? parts : [token];
}

const isUnspaced = (word) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word);

function ranked(tokens) {
  const scoresOf = ({ docs }) => docs.map((doc) => tokens.map((token) => weigh(doc, token)));
  const weighed = units.map((unit) => ({ unit, scores: scoresOf(unit) }));
  // A token that few hold tells more than one that stands everywhere.
  const rarity = tokens.map((_, i) => {
    const holding = weighed.filter(({ scores }) => scores.some((row) => row[i] > 0)).length;
    return Math.log(1 + units.length / Math.max(holding, 1));
  });
  const found = weighed
    .map(({ unit, scores }) => ranking(unit, scores, rarity, tokens))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const all = found.filter(({ isAll }) => isAll);
  return all.length >= FEW ? all : [...all, ...found.filter(({ isAll }) => !isAll)];
}

function ranking(unit, scores, rarity, tokens) {
  const totals = rarity.map((_, i) => sum(scores.map((row) => row[i])));
  const isHeld = (_, i) => totals[i] > 0;
  const share = sum(rarity.filter(isHeld)) / sum(rarity);
  const relevance = sum(totals.map((total, i) => Math.min(total, MOST_PER_TOKEN) * rarity[i]));
  const [first, ...sections] = unit.docs.map((doc, i) => ({ doc, own: sum(scores[i]) }));
  const best = sections.filter(({ own }) => own > 0).sort((a, b) => b.own - a.own);
  return {
    unit,
    tokens,
    isAll: totals.every((total) => total > 0),
    score: share < LEAST_SHARE ? 0 : relevance * share ** 2 * unit.factor * wholeness(unit, tokens),
    docs: [first, ...best.slice(0, SECTIONS_SHOWN)].map(({ doc }) => doc),
  };
}

function wholeness({ docs, whole }, tokens) {
  if (whole.includes(stems(tokens))) {
    return AS_TITLE;
  }
  const phrase = tokens.map(({ word }) => word).join(" ");
  return tokens.length > 1 && docs.some((doc) => forms(doc).some((form) => form.includes(phrase))) ? AS_PHRASE : 1;
}

const stems = (tokens) => tokens.map(({ word, stem }) => stem ?? word).join(" ");
const stemmed = (text) => stems(parse(text));
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

function weigh(doc, token) {
  const inTitle = amount(doc.titleForm, token) * (doc.isSection ? WORTH.sectionTitle : WORTH.title);
  const inText = Math.min(amount(doc.textForm, token), MOST_IN_TEXT) * WORTH.text;
  return inTitle + inText + Math.min(amount(doc.wordsForm, token), 1) * WORTH.words;
}

function amount(text, token) {
  const isWhole = (start) => isUnspaced(token.word) || beginsWord(text, start);
  return sum(positions(text, token).map(([start]) => (isWhole(start) ? 1 : INSIDE_WORD)));
}

// Where a token stands: [start, length] pairs. A whole word is looked for first, then its stem.
// A single letter counts only where it stands alone.
function positions(text, { word, stem }) {
  const every = occurrences(text, word);
  const isLetter = /^\p{Alphabetic}$/u.test(word) && !isUnspaced(word);
  const exact = isLetter ? every.filter(([at]) => beginsWord(text, at) && endsWord(text, at + 1)) : every;
  return exact.length > 0 || !stem ? exact : occurrences(text, stem).filter(([start]) => beginsWord(text, start));
}

function occurrences(text, part) {
  const found = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) {
    found.push([at, part.length]);
  }
  return found;
}

const isInWord = (char) => /[\p{Alphabetic}\p{N}]/u.test(char ?? "");
const beginsWord = (text, at) => !isInWord(text[at - 1]);
const endsWord = (text, at) => !isInWord(text[at]);

// The line of the text that holds most of what was looked for, cut between words; the title is not told twice.
function snippet(doc, tokens) {
  const spots = (line) => tokens.map((token) => positions(fold(line), token)[0]).filter(Boolean);
  const lines = doc.text.split("\n").filter((line) => line !== doc.title && spots(line).length > 0);
  const line = lines.sort((a, b) => spots(b).length - spots(a).length)[0];
  if (line === undefined) {
    return [];
  }
  const first = Math.min(...spots(line).map(([start]) => start));
  const from = first > SNIPPET_LENGTH - SNIPPET_BEFORE ? wordStart(line, first - SNIPPET_BEFORE) : 0;
  const to = from + SNIPPET_LENGTH < line.length ? wordStart(line, from + SNIPPET_LENGTH) : line.length;
  const part = line.slice(from, to).trim();
  const [before, after] = [from > 0 ? "…" : "", to < line.length ? "…" : ""];
  return [{ text: before }, ...marked(part, tokens), { text: after }];
}

// The last place at or before this one where no alphabetic word is cut.
function wordStart(line, at) {
  const blank = line.lastIndexOf(" ", at);
  return isUnspaced(line.slice(blank + 1, at + 1)) || blank < 0 ? at : blank + 1;
}

// Cut a text at what was looked for.
function marked(text, tokens) {
  const form = fold(text);
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

// The word of the site that a mistyped one is nearest to: one slip, or two in a long word.
function nearest(word) {
  const most = word.length < 5 || !/^\p{Alphabetic}+$/u.test(word) ? 0 : word.length < 8 ? 1 : 2;
  words ??= new Set(everything.match(/\p{Alphabetic}+/gu));
  const alike = most > 0 ? [...words].filter((other) => Math.abs(other.length - word.length) <= most) : [];
  const [best] = alike.map((other) => ({ other, slips: distance(word, other) })).sort((a, b) => a.slips - b.slips);
  return best?.slips <= most ? best.other : undefined;
}

// Titles most like what was typed, where nothing was found.
function suggestions(query) {
  const form = stemmed(query);
  const titles = new Map(units.map(({ docs: [{ title }], whole: [other] }) => [other, title]));
  return [...titles]
    .map(([other, title]) => ({ title, likeness: 1 - distance(form, other) / Math.max(form.length, other.length, 1) }))
    .filter(({ likeness }) => likeness >= (isUnspaced(form) ? 0.25 : 0.5))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ title }) => title);
}

// How many letters have to be put in, taken out, changed or swapped with the next.
function distance(one, other) {
  const rows = [Array.from({ length: other.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= one.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= other.length; j += 1) {
      const change = rows[i - 1][j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      rows[i].push(Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, change));
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      rows[i][j] = isSwap ? Math.min(rows[i][j], rows[i - 2][j - 2] + 1) : rows[i][j];
    }
  }
  return rows[one.length][other.length];
}
