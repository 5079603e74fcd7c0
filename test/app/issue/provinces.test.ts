/**
 * Set-up of any province through the entry point of the add-in: the offered list, and the largest province in few
 * calls.
 */
import { Quarter } from '../quarter';

const quarter = new Quarter();

test('35 choices: the sample of 2019, then the 34 provinces, each with what a person needs to choose', () => {
  const choices = quarter.value('provinces', {});
  expect(choices).toHaveLength(35);
  expect(choices[0]).toMatchObject({
    id: 'khanh-hoa-2019',
    name: 'Tỉnh Khánh Hòa, 2019',
    group: 'sample',
    note: expect.stringContaining('9 huyện, thị xã, thành phố'),
  });
  expect(choices.find((one) => one.id === 'ha-noi-2026')).toMatchObject({
    name: 'Thành phố Hà Nội, 2026',
    year: 2026,
    group: 'province',
    units: { department: 15, district: 0, commune: 126, central: 0, publicUnit: 0 },
    note: expect.stringMatching(
      /^15 sở, ban, ngành; 126 xã, phường, đặc khu\. \d+ dòng chưa đối chiếu văn bản gốc\. Chưa có tài khoản đầu mối/,
    ),
  });
  expect(choices.slice(1).every((one) => one.group === 'province')).toBe(true);
});

test('set-up of the largest province takes no more calls than the smallest, and its master is read back without trouble', () => {
  const { all } = quarter.calls(() => {
    quarter.master = quarter.job({ job: 'setUp', province: 'ho-chi-minh-2026' }).masterId;
  });
  // Two of them check whether an interrupted run has already created the folder or the ledger.
  expect(all).toBeLessThanOrEqual(10);
  const units = quarter.masterTab('Đơn vị').slice(2);
  expect(units).toHaveLength(183);
  expect(units[15]).toEqual(expect.arrayContaining(['25747', 'UBND phường Thủ Dầu Một', 'Phường Thủ Dầu Một']));
  expect(quarter.ask('status', { period: '2026-Q1' })).toMatchObject({ ok: true, value: { units: 183 } });
});

test('the contacts of the largest province are pasted as a table, matched by name, and written once', () => {
  const units = quarter.masterTab('Đơn vị').slice(2);
  const names = units.map((line) => String(line[2]));
  const table = names.map((name, at) => `${at + 1}\t${name}\tNgười ${at}\t028 3822 ${1000 + at}\tu${at}@tphcm.gov.vn`);
  const strange = ['184\tPhường Thủ Dầu Một (mới)\tA\t\ta@tphcm.gov.vn', '185\tSở Y tế\tB\t\tb@@tphcm'];
  const pasted = ['STT\tĐơn vị\tHọ tên\tĐiện thoại\tEmail', ...table.slice(1), ...strange].join('\n');
  const seen = quarter.value('pasted', { pasted });
  expect(seen).toMatchObject({ addresses: 182, already: 0, missing: [names[0]] });
  expect(seen.unmatched).toEqual([
    { row: 184, words: 'Phường Thủ Dầu Một (mới)', accounts: ['a@tphcm.gov.vn'], near: '25747', bad: [] },
  ]);
  expect(seen.bad.map((line) => [line.row, line.bad])).toEqual([[185, ['b@@tphcm']]]);
  const chosen = [{ row: 184, unit: '25747' }];
  const { all } = quarter.calls(() => {
    expect(quarter.value('addContacts', { pasted, chosen })).toEqual({ addresses: 183, units: 182 });
  });
  expect(all).toBeLessThanOrEqual(6);
  expect(quarter.value('pasted', { pasted, chosen })).toMatchObject({ addresses: 0, already: 183 });
  const tab = quarter.masterTab('Danh bạ đầu mối').slice(2, 185);
  expect(tab[0]).toEqual([units[1]?.[1], 'u1@tphcm.gov.vn', true, true, 'Người 1', '028 3822 1001', false]);
  expect(tab[182]?.slice(0, 2)).toEqual(['25747', 'a@tphcm.gov.vn']);
  const issued = quarter.value('issuing', { period: '2026-Q1' });
  expect(issued.units.filter((unit) => unit.accounts.length === 0).map((unit) => unit.name)).toEqual([names[0]]);
});

test('an unknown province is refused by name', () => {
  expect(quarter.ask('startJob', { job: 'setUp', province: 'ha-tay-2026' })).toMatchObject({
    ok: false,
    code: 'unknownProvince',
  });
});
