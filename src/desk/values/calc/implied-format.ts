/**
 * The number format that a formula's result takes from its sources when the cell has none of its own.
 *
 * Sheets gives `=DATE(…)` the type DATE, `=NOW()` DATE_TIME, and `=A7` the format of A7 (probe of 23/5/2026,
 * test/desk/values/NOTES.md). How far arithmetic and other functions pass a format on is not published; only the cases
 * below are doubled.
 */
import type { NumberFormat } from '../../contract';
import { treeOf, type Node } from '../formula/tree';
import { Call } from './call';
import type { Machine } from './machine';
import { isArea, Stop, type Scope } from './value';

const OWN: Readonly<Record<string, NumberFormat>> = {
  DATE: { type: 'DATE' },
  TODAY: { type: 'DATE' },
  EDATE: { type: 'DATE' },
  EOMONTH: { type: 'DATE' },
  WORKDAY: { type: 'DATE' },
  NOW: { type: 'DATE_TIME' },
  TIME: { type: 'TIME' },
};

/** Functions whose result is one of the given cells, or their total. */
const HANDED_ON = new Set(['SUM', 'MAX', 'MIN', 'AVERAGE', 'MEDIAN', 'ARRAYFORMULA']);
const CAUGHT = new Set(['IFERROR', 'IFNA']);
const POINTING = new Set(['INDEX', 'OFFSET', 'INDIRECT', 'CHOOSE']);
const DEEPEST = 40;

/** The format of a node's result, or undefined. */
export function impliedFormat(node: Node, scope: Scope, machine: Machine): NumberFormat | undefined {
  return walk(node, scope, { machine, depth: 0 });
}

interface Walk {
  readonly machine: Machine;
  readonly depth: number;
}

function walk(node: Node, scope: Scope, trail: Walk): NumberFormat | undefined {
  if (trail.depth > DEEPEST) return undefined;
  switch (node.kind) {
    case 'reference':
    case 'name':
      return ofCells(node, scope, trail);
    case 'unary':
      return node.operator === '%' ? undefined : walk(node.of, scope, trail);
    case 'binary':
      return ofArithmetic(node, scope, trail);
    case 'call':
      return ofCall(node, scope, trail);
    default:
      return undefined;
  }
}

function ofArithmetic(node: Extract<Node, { kind: 'binary' }>, scope: Scope, trail: Walk): NumberFormat | undefined {
  if (node.operator !== '+' && node.operator !== '-') return undefined;
  const left = walk(node.left, scope, trail);
  const right = walk(node.right, scope, trail);
  const dates = [left, right].filter((format) => format?.type === 'DATE' || format?.type === 'DATE_TIME');
  // The difference of two dates is a plain number.
  return dates.length === 2 && node.operator === '-' ? undefined : (left ?? right);
}

function ofCall(node: Extract<Node, { kind: 'call' }>, scope: Scope, trail: Walk): NumberFormat | undefined {
  const own = OWN[node.name];
  if (own) return own;
  const [first] = node.parts;
  if ((HANDED_ON.has(node.name) || CAUGHT.has(node.name)) && first) return walk(first, scope, trail);
  if (node.name === 'IF') return canTake(node) ? walk(taken(node, scope, trail), scope, trail) : undefined;
  return POINTING.has(node.name) ? ofCells(node, scope, trail) : undefined;
}

const mayTake = new WeakMap<Node, boolean>();

/**
 * Whether a node's result can take a format at all. Where no branch can, the condition of an IF need not be computed
 * for it: the text beside a figure costs as much as the figure.
 */
function canTake(node: Node | undefined): boolean {
  if (node === undefined) return false;
  const known = mayTake.get(node);
  if (known !== undefined) return known;
  const found = isSource(node);
  mayTake.set(node, found);
  return found;
}

function isSource(node: Node): boolean {
  switch (node.kind) {
    case 'reference':
    case 'name':
      return true;
    case 'unary':
      return node.operator !== '%' && canTake(node.of);
    case 'binary':
      return (node.operator === '+' || node.operator === '-') && (canTake(node.left) || canTake(node.right));
    case 'call':
      return isSourceCall(node);
    default:
      return false;
  }
}

function isSourceCall({ name, parts }: Extract<Node, { kind: 'call' }>): boolean {
  if (name === 'IF') return canTake(parts[1]) || canTake(parts[2]);
  if (HANDED_ON.has(name) || CAUGHT.has(name)) return canTake(parts[0]);
  return OWN[name] !== undefined || POINTING.has(name);
}

/** The branch of an IF that its condition takes; undefined when the condition is an error. */
function taken(node: Extract<Node, { kind: 'call' }>, scope: Scope, { machine }: Walk): Node {
  const call = new Call(node.name, node.parts, scope, machine);
  try {
    return call.part(call.boolean(0) ? 1 : 2);
  } catch (stop) {
    if (stop instanceof Stop) return { kind: 'missing' };
    throw stop;
  }
}

/** The format of the first referenced cell: its own, or the one that its formula implies. */
function ofCells(node: Node, scope: Scope, { machine, depth }: Walk): NumberFormat | undefined {
  try {
    const value = machine.evaluate(node, scope);
    if (!isArea(value)) return undefined;
    const { sheetId, top: row, left: column } = value;
    const own = machine.book.format?.(sheetId, row, column);
    if (own) return own;
    const { formula } = machine.book.stored(sheetId, row, column);
    if (formula === undefined) return undefined;
    const tree = treeOf(formula, machine.place.facts.decimal === ',');
    return walk(tree, { sheetId, row, column, array: false }, { machine, depth: depth + 1 });
  } catch (stop) {
    if (stop instanceof Stop) return undefined;
    throw stop;
  }
}
