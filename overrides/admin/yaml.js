// Values as YAML text, in the one way that data files are written: scripts/sitegen/yaml_writer.py in the browser's
// language. A test holds the two together.

const WIDTH = 120;
const INDENT = "  ";
const WORD = /^[A-Za-z0-9_./-]+$/;
const SIGN = /^(?:[-?:,[\]{}#&*!|>'"%@`.]|.*(?:: | #|:$))/;
const NUMERIC = /^[+-]?[0-9][0-9a-fox_.:+ TZ-]*$/i;
const SPECIAL = /^(?:true|false|yes|no|on|off|null|~|<<|=)$/i;
const INVISIBLE = /[\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}]/u;

/** Return the text of a data file. */
export const yamlText = (value) => mapping(value, "").map((line) => `${line}\n`).join("");

const isMapping = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const isFilled = (value) => isMapping(value) && Object.keys(value).length > 0;

const mapping = (value, indent) =>
  Object.entries(value).flatMap(([key, child]) => entry(`${indent}${scalar(key)}:`, child, indent + INDENT));

function entry(head, value, indent) {
  if (isFilled(value)) return [head, ...mapping(value, indent)];
  if (!Array.isArray(value)) return [`${head} ${scalar(value)}`];
  if (value.every((item) => !isMapping(item) && WORD.test(item))) {
    const oneLine = `${head} [${value.map(scalar).join(", ")}]`;
    if (oneLine.length <= WIDTH) return [oneLine];
  }
  return [head, ...value.flatMap((item) => sequenceItem(item, indent))];
}

function sequenceItem(value, indent) {
  if (!isFilled(value)) return [`${indent}- ${scalar(value)}`];
  const [first, ...others] = mapping(value, indent + INDENT);
  return [`${indent}- ${first.trimStart()}`, ...others];
}

function scalar(value) {
  if (typeof value === "boolean" || typeof value === "number") return String(value);
  if (isMapping(value)) return "{}";
  const text = String(value);
  return needsQuotes(text) ? quoted(text) : text;
}

const isInvisible = (character) => character !== " " && INVISIBLE.test(character);

const needsQuotes = (text) =>
  text.trim() !== text ||
  text === "" ||
  SIGN.test(text) ||
  NUMERIC.test(text) ||
  SPECIAL.test(text) ||
  [...text].some(isInvisible);

const quoted = (text) =>
  `"${[...text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')].map(escaped).join("")}"`;

function escaped(character) {
  if (!isInvisible(character)) return character;
  const code = character.codePointAt(0).toString(16).toUpperCase();
  return code.length <= 4 ? `\\u${code.padStart(4, "0")}` : `\\U${code.padStart(8, "0")}`;
}
