/** What a pasted table makes of six ways of typing a day or points: the value as it is read, and the doubts. */
import { khanhHoa2019 } from '../../src/catalog/khanh-hoa-2019';
import { toNumber } from '../../src/core/exact';
import { conclusionLines } from '../../src/core/catalogue/table/conclusion-table';
import { inspectionLines } from '../../src/core/catalogue/table/inspection-table';
import { planLines } from '../../src/core/catalogue/table/plan-table';
import { schemeTable } from '../../src/core/catalogue/table/scheme-table';
import { surveyTable } from '../../src/core/catalogue/table/survey-table';

const { units } = khanhHoa2019;
const around = { units, known: [], year: 2019 };
const UNIT = 'Sở Nội vụ';

type Read = readonly [value: string | number | null | undefined, doubts: readonly { readonly code: string }[]];

/** Each with one cell that holds what was typed. */
export const PASTED: Readonly<Record<string, (typed: string) => Read>> = {
  'conclusion-table.ts': (typed) => {
    const [line] =
      conclusionLines(
        [
          ['Nội dung', 'Cơ quan thực hiện', 'Thời hạn'],
          ['Làm báo cáo', UNIT, typed],
        ],
        around,
      ) ?? [];
    return [line?.deadline, line?.doubts ?? []];
  },
  'inspection-table.ts': (typed) => {
    const [line] =
      inspectionLines(
        [
          ['Đơn vị được kiểm tra', 'Ngày kiểm tra', 'Tồn tại, hạn chế'],
          [UNIT, typed, 'Trả kết quả trễ'],
        ],
        around,
      ) ?? [];
    return [line?.heldOn, line?.doubts ?? []];
  },
  'plan-table.ts': (typed) => {
    const [line] =
      planLines(
        [
          ['Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành'],
          ['Làm báo cáo', UNIT, typed],
        ],
        { ...around, areaCode: (words) => words },
      ) ?? [];
    const deadline = line?.task?.deadline;
    return [deadline?.kind === 'date' ? deadline.date : deadline?.kind, line?.doubts ?? []];
  },
  'scheme-table.ts': (typed) => {
    const line = schemeTable([
      ['STT', 'Tiêu chí', 'Điểm tối đa'],
      ['1', 'Chỉ đạo', '10'],
      ['1.1', 'Kế hoạch', typed],
    ])?.lines.at(-1);
    const maximum = line?.criterion.maximum;
    return [maximum && toNumber(maximum), line?.doubts ?? []];
  },
  'survey-table.ts': (typed) => {
    const criterion = { number: '1.1', code: '1.1', label: 'Hài lòng', maximum: { scaled: 100_00, decimals: 2 } };
    const [line] =
      surveyTable(
        [
          ['Đơn vị', '1.1'],
          [UNIT, typed],
        ],
        { units, criteria: [criterion as never] },
      )?.lines ?? [];
    const points = line?.points['1.1'];
    return [points && toNumber(points), line?.doubts ?? []];
  },
};

export const pastedWords = ([value, doubts]: Read): string =>
  [value === null || value === undefined || value === '' ? '—' : String(value), ...doubts.map(({ code }) => code)].join(
    ' ',
  );
