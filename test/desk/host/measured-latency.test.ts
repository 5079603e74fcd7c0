/** The file of *Tự kiểm tra trên Google* replaces the published figures of the virtual clock. */
import { Latency, measuredIn } from '../../../src/desk/machine/latency';
import { methods, type MethodDoc } from '../../../src/desk/schema/discovery';
import { Quarter } from '../../app/quarter';

function methodDoc(id: string): MethodDoc {
  const found = methods().get(id);
  if (!found) throw new Error(`no method ${id}`);
  return found;
}

const read = { write: false, cells: 1000, bytes: 0, cold: false };
const write = { write: true, cells: 1000, bytes: 0, cold: false };
const FILE = JSON.stringify({
  probes: [],
  latency: { apiRoundTrip: 0.7, apiReadPerCell: 0.001, apiWriteTrip: 0.9, apiWritePerCell: 0.002 },
});

test('measured figures are charged in every setting', () => {
  for (const setting of ['optimistic', 'typical', 'pessimistic'] as const) {
    const latency = new Latency(setting, measuredIn(FILE));
    expect(latency.seconds(methodDoc('sheets.spreadsheets.values.get'), read)).toBeCloseTo(1.7, 6);
    expect(latency.seconds(methodDoc('sheets.spreadsheets.values.update'), write)).toBeCloseTo(2.9, 6);
  }
});

test('a write that gives the file back is charged the reading too', () => {
  const latency = new Latency('typical', measuredIn(FILE));
  const back = { ...write, back: { cells: 1000, bytes: 0 } };
  expect(latency.seconds(methodDoc('sheets.spreadsheets.batchUpdate'), back)).toBeCloseTo(3.9, 6);
});

test('a file without figures is refused, by the names that are missing', () => {
  expect(() => measuredIn('{"latency":null}')).toThrow('apiRoundTrip');
  expect(() => measuredIn(FILE.replace('0.002', '-1'))).toThrow('apiWritePerCell');
});

test('the file that the self-check gives is one', () => {
  const outcome = new Quarter(51).job({ job: 'selfCheck' });
  const measured = measuredIn(outcome.download?.text ?? '');
  // On the desk it gives back what the virtual clock charges, latency.json, typical.
  expect(measured.apiWriteTrip).toBeGreaterThan(0);
  expect(measured.apiReadPerCell).toBeGreaterThan(0);
});
