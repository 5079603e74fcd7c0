/**
 * `fields` of the Docs API, for reads and updates, checked against the discovery document. Also brings values of
 * updates into the form in which Google keeps them. Knows the form of fields, not their meaning.
 */
import { discovery, type SchemaDoc } from '../schema/discovery';
import { badFields } from '../sheets/errors';
import { parseMask, type Mask } from '../sheets/field-mask';
import { refuse, refuseField, words } from './errors';
import type { Bag, Growing } from './types';

function schema(name: string): SchemaDoc {
  const found = discovery('docs').schemas[name];
  if (found === undefined) throw new Error(`bug of the docs double: no schema ${name}`);
  return found;
}

function resolved(doc: SchemaDoc): SchemaDoc {
  if (doc.$ref !== undefined) return resolved(schema(doc.$ref));
  if (doc.items !== undefined) return resolved(doc.items);
  return doc;
}

function unknownPath(mask: Mask, doc: SchemaDoc, prefix = ''): string | undefined {
  const target = resolved(doc);
  for (const [name, below] of Object.entries(mask)) {
    const child = name === '*' ? target : (target.properties?.[name] ?? target.additionalProperties);
    if (child === undefined) return `${prefix}${name}`;
    const wrong = unknownPath(below, child, `${prefix}${name}.`);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** The mask of a read; undefined when the caller gave none. */
export function readMask(fields: unknown, answer: string): Mask | undefined {
  if (typeof fields !== 'string' || fields === '') return undefined;
  const mask = parseMask(fields);
  const wrong = mask === undefined ? fields : unknownPath(mask, { $ref: answer });
  if (mask === undefined || wrong !== undefined) throw badFields(fields, wrong ?? fields);
  return mask;
}

/**
 * The mask of an update. `*` means every field except the unallowed ones; Google refuses an unallowed field that is
 * named.
 */
export function updateMask(fields: unknown, name: string, unallowed: readonly string[] = []): Mask {
  if (typeof fields !== 'string' || fields.trim() === '') throw refuse(words.noFields);
  const mask = parseMask(fields.replace(/\s+/g, ''));
  const wrong = mask === undefined ? fields : unknownPath(mask, { $ref: name });
  if (mask === undefined || wrong !== undefined) throw refuseField(wrong ?? fields);
  if ('*' in mask) {
    return Object.fromEntries(
      Object.keys(schema(name).properties ?? {})
        .filter((field) => !unallowed.includes(field))
        .map((field) => [field, {}]),
    );
  }
  const refused = Object.keys(mask).find((field) => unallowed.includes(field));
  if (refused !== undefined) throw refuse(words.unallowed(refused));
  return mask;
}

/**
 * A value of schema `name` as Google keeps it: dimensions in points, zero numbers left out. Throws where Google
 * refuses.
 */
export function kept(name: string, value: unknown): Bag {
  return keptBy({ $ref: name }, value) as Bag;
}

function keptBy(doc: SchemaDoc, value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  if (doc.$ref === 'Dimension') return dimension(value as Bag);
  if (doc.$ref === 'RgbColor') return rgb(value as Bag);
  if (doc.$ref === 'ParagraphBorder') border(value as Bag);
  if (Array.isArray(value)) return value.map((item) => keptBy(doc.items ?? {}, item));
  const target = resolved(doc);
  if (typeof value !== 'object') return value;
  const out: Growing = {};
  for (const [field, part] of Object.entries(value)) {
    const child = target.properties?.[field] ?? target.additionalProperties ?? {};
    const made = keptBy(child, part);
    if (made !== undefined) out[field] = made;
  }
  return out;
}

function dimension(value: Bag): Bag {
  if (value.unit !== 'PT') throw refuse(words.noUnit);
  const magnitude = Number(value.magnitude ?? 0);
  return magnitude === 0 ? { unit: 'PT' } : { magnitude, unit: 'PT' };
}

/** "Paragraph borders cannot be partially updated": a missing width or padding has no unit. */
function border(value: Bag): void {
  for (const side of ['width', 'padding']) dimension((value[side] ?? {}) as Bag);
}

function rgb(value: Bag): Bag {
  const out: Growing = {};
  for (const part of ['red', 'green', 'blue']) {
    const amount = Number(value[part] ?? 0);
    if (amount < 0 || amount > 1) throw refuse(`The ${part} component of a color must be from 0.0 to 1.0.`);
    if (amount !== 0) out[part] = amount;
  }
  return out;
}
