/**
 * A concept whose codes are listed once: a table from code to facts. These two functions read the codes of such a
 * table.
 */

/** The codes of a table, in the order of the table. */
export const codesOf = <C extends string>(table: Readonly<Record<C, unknown>>): readonly C[] =>
  Object.keys(table) as C[];

/** Each code by its own name, so that a module that means one code does not spell it again. */
export const namesOf = <C extends string>(table: Readonly<Record<C, unknown>>): { readonly [K in C]: K } =>
  Object.fromEntries(codesOf(table).map((code) => [code, code])) as { readonly [K in C]: K };
