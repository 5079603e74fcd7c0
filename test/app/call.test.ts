/**
 * The single entry point: every declared request refuses a wrong body before it touches the world, and the refusal
 * names the field. The cases are generated from the schemas.
 */
import { answerCall, REQUESTS, type RequestName } from '../../src/app/call';
import type { World } from '../../src/app/ports';
import { BODY_FIELDS, WHOLE_BODY, type BodyField } from '../../src/text/body-fields';

/** The part of a schema that is needed to make bodies from it. */
interface Shape {
  readonly type: string;
  readonly wrapped?: Shape;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly options?: readonly unknown[];
}

/** A world in which every use fails: a refused request does not need one. */
const world = new Proxy({} as World, {
  get: (_, port) => {
    throw new Error(`${String(port)} was asked before the body was checked`);
  },
});

const isOptional = ({ type }: Shape): boolean => ['exact_optional', 'optional', 'nullish'].includes(type);

function right(shape: Shape): unknown {
  if (shape.wrapped) return right(shape.wrapped);
  switch (shape.type) {
    case 'string':
      return 'có';
    case 'null':
      return null;
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'picklist':
      return shape.options?.[0];
    case 'union':
      return right(shape.options?.[0] as Shape);
    case 'array':
      return [right(shape.item as Shape)];
    case 'record':
      return {};
    case 'object':
      return Object.fromEntries(Object.entries(shape.entries ?? {}).map(([field, one]) => [field, right(one)]));
    default:
      throw new Error(`the test does not know how to fill a schema of type ${shape.type}`);
  }
}

/** Values of other types; for a text and a list also the empty one, for a choice also a text that is not offered. */
function wrong(shape: Shape): readonly unknown[] {
  if (shape.wrapped) return wrong(shape.wrapped);
  switch (shape.type) {
    case 'string':
      return [7, true, ['có'], { có: 1 }];
    case 'number':
      return ['1', true, [1]];
    case 'boolean':
      return ['true', 1];
    case 'picklist':
      return ['không có trong danh sách', 7, []];
    case 'union':
      return [true, [1], { có: 1 }];
    case 'array':
      return ['có', { 0: 'có' }, [7], [null]];
    case 'record':
      return ['có', 7, { có: 1 }];
    default:
      throw new Error(`the test does not know how to break a schema of type ${shape.type}`);
  }
}

interface Case {
  readonly name: RequestName;
  /** The field that the refusal must name. */
  readonly field: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Bodies that are right except in one field. */
function casesOf(name: RequestName): readonly Case[] {
  const body = REQUESTS[name].body as Shape;
  const good = right(body) as Readonly<Record<string, unknown>>;
  return Object.entries(body.entries ?? {}).flatMap(([field, shape]) => {
    const { [field]: _, ...without } = good;
    const broken = wrong(shape).map((found) => ({ name, field, body: { ...good, [field]: found } }));
    return isOptional(shape)
      ? broken
      : [{ name, field, body: without }, { name, field, body: { ...good, [field]: null } }, ...broken];
  });
}

const NAMES = Object.keys(REQUESTS) as RequestName[];
const CASES = NAMES.flatMap(casesOf);

test.each(NAMES.filter((name) => casesOf(name).length > 0))('%s names the field that is missing or wrong', (name) => {
  for (const { field, body } of casesOf(name)) {
    const answer = answerCall(world, name, JSON.stringify(body));
    expect({ body, answer }).toEqual({
      body,
      answer: { ok: false, code: expect.any(String) as string, message: expect.any(String) as string },
    });
    expect(answer.ok ? '' : answer.message.toLowerCase()).toContain(BODY_FIELDS[field as BodyField].toLowerCase());
  }
});

test('the cases cover every request with a body, and every field name is used', () => {
  expect(NAMES.filter((name) => casesOf(name).length === 0).sort()).toEqual([
    'chooseMaster',
    'doubtedRows',
    'explainHere',
    'forgetMaster',
    'handover',
    'mendLocale',
    'provinces',
    'rehearsals',
    'stopLooking',
    'takeWeak',
    'unitChanges',
    'weakFound',
  ]);
  expect(CASES.length).toBeGreaterThan(150);
  // Inside lists: rows of reasons, cells of a correction.
  const inLists = ['form', 'row', 'reason', 'value'];
  expect([...new Set([...CASES.map((one) => one.field), ...inLists])].sort()).toEqual(Object.keys(BODY_FIELDS).sort());
});

test('inside a list the innermost field is named', () => {
  const answer = answerCall(world, 'return', { unit: '568', reasons: [{ reason: 'Thiếu văn bản.', row: 7 }] });
  expect(answer).toMatchObject({ ok: false, code: 'badRequest', message: expect.stringContaining('“dòng”') as string });
});

test('a text of spaces counts as a missing text', () => {
  expect(answerCall(world, 'accept', { unit: ' \t' })).toMatchObject({ ok: false, code: 'badRequest' });
  expect(answerCall(world, 'extend', { unit: '568', to: '2019-04-20', reason: ' ' })).toMatchObject({
    code: 'reasonNeeded',
  });
});

test.each(['[]', '"status"', '7', '{', 'null,'])('%s is not accepted as a body', (raw) => {
  expect(answerCall(world, 'status', raw)).toMatchObject({
    ok: false,
    code: 'badRequest',
    message: expect.stringContaining(WHOLE_BODY) as string,
  });
});

test.each(['', 'toString', '__proto__', 'Status'])('a request named "%s" does not exist', (name) => {
  expect(answerCall(world, name, '{}')).toMatchObject({ ok: false, code: 'unknownRequest' });
});
