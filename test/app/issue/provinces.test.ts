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

test('an unknown province is refused by name', () => {
  expect(quarter.ask('startJob', { job: 'setUp', province: 'ha-tay-2026' })).toMatchObject({
    ok: false,
    code: 'unknownProvince',
  });
});
