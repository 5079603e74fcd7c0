/**
 * What a lead agency forecasts, by a seed: figures that agree with the goal and with the chosen state, and a cause and
 * a measure of the field wherever a target may be missed.
 */
import type { Catalogue, Target } from '../../src/core/catalogue/catalogue';
import { toNumber } from '../../src/core/exact';
import type { ForecastState } from '../../src/core/consolidate/consolidate';
import type { Dice } from './figures';
import { at, type Sheet } from './mistakes';

export interface ForecastScene {
  readonly catalogue: Catalogue;
  readonly sheet: Sheet;
  readonly luck: Dice;
  readonly choice: (field: string, code: string) => string;
}

/** Mostly on course, some in doubt, a few lost, as a province reports in spring. */
const STATES: readonly ForecastState[] = [
  'likely',
  'likely',
  'likely',
  'likely',
  'achieved',
  'achieved',
  'hard',
  'hard',
  'unlikely',
];

interface Trouble {
  readonly cause: string;
  readonly action: string;
}

const ANY: readonly Trouble[] = [
  {
    cause: 'Một số đơn vị chậm triển khai kế hoạch; cán bộ đầu mối kiêm nhiệm nhiều việc.',
    action: 'Có văn bản đôn đốc các đơn vị chậm; giao ban hằng tháng với cán bộ đầu mối.',
  },
  {
    cause: 'Kinh phí bố trí cho nhiệm vụ cải cách hành chính chưa đáp ứng yêu cầu.',
    action: 'Đề nghị bổ sung dự toán khi điều chỉnh giữa năm; ưu tiên các tiêu chí còn mất điểm.',
  },
];
const OF_AREA: Readonly<Record<string, readonly Trouble[]>> = {
  impact: [
    {
      cause: 'Số phiếu khảo sát thu về ít; người dân chưa hài lòng về thời gian giải quyết hồ sơ đất đai.',
      action: 'Khảo sát bổ sung tại bộ phận một cửa; rút ngắn thời gian giải quyết, công khai hồ sơ trễ hạn.',
    },
  ],
  steering: [
    {
      cause: 'Đoàn kiểm tra mới kiểm tra được một số đơn vị do trùng lịch với các đoàn khác.',
      action: 'Điều chỉnh lịch, kết hợp kiểm tra chuyên đề để đủ số đơn vị trong quý IV.',
    },
  ],
  institution: [
    {
      cause: 'Một số văn bản quy phạm pháp luật phải lùi thời gian trình do chờ hướng dẫn của Trung ương.',
      action: 'Rà soát danh mục, đề xuất điều chỉnh chương trình xây dựng văn bản.',
    },
  ],
  procedure: [
    {
      cause: 'Còn hồ sơ quá hạn ở lĩnh vực đất đai, đầu tư xây dựng; việc số hóa hồ sơ chưa đồng bộ.',
      action: 'Theo dõi hằng tuần hồ sơ sắp đến hạn; bố trí thiết bị và tập huấn cho bộ phận một cửa.',
    },
  ],
  organisation: [
    {
      cause: 'Việc sắp xếp đơn vị sự nghiệp công lập còn chậm so với đề án.',
      action: 'Đôn đốc các cơ quan trình phương án sắp xếp trước quý III.',
    },
  ],
  civil_service: [
    {
      cause: 'Một số cán bộ, công chức cấp xã chưa đạt chuẩn chuyên môn.',
      action: 'Cử đi đào tạo theo kế hoạch; không tuyển dụng người chưa đạt chuẩn.',
    },
  ],
  finance: [
    {
      cause: 'Tiến độ giải ngân vốn đầu tư công chậm do vướng giải phóng mặt bằng.',
      action: 'Rà soát từng dự án, điều chuyển vốn của dự án chậm giải ngân.',
    },
  ],
  modernisation: [
    {
      cause: 'Tỷ lệ hồ sơ trực tuyến mức độ 3, 4 còn thấp; hạ tầng cấp huyện chưa đồng bộ.',
      action: 'Chọn thủ tục nhiều hồ sơ để tuyên truyền; hoàn thành nâng cấp hạ tầng trong quý III.',
    },
  ],
  digital: [
    {
      cause: 'Người dân ở xã chưa quen nộp hồ sơ trực tuyến; kết nối với cơ sở dữ liệu chuyên ngành hay gián đoạn.',
      action: 'Bố trí tổ công nghệ số cộng đồng hỗ trợ tại chỗ; phối hợp khắc phục lỗi kết nối.',
    },
  ],
};

/** `form|row|field` → text for the targets in `rows`. */
export function planForecast(rows: ReadonlyMap<string, unknown>, scene: ForecastScene): void {
  for (const target of scene.catalogue.targets) {
    if (!rows.has(target.code)) continue;
    const state = scene.luck.pick(STATES);
    const set = (field: string, text: string): void => {
      scene.sheet.set(at('forecast', target.code, field), text);
    };
    set('state', scene.choice('state', state));
    const figures = figuresOf(target, state, scene.luck);
    if (figures !== null) {
      set('result', typed(figures.result));
      set('expected', typed(figures.expected));
    }
    if (state !== 'hard' && state !== 'unlikely') continue;
    const trouble = scene.luck.pick([...(OF_AREA[target.area] ?? []), ...(OF_AREA[target.area] ?? []), ...ANY]);
    set('cause', trouble.cause);
    set('action', trouble.action);
  }
}

/** Hundredths with a comma, as typed in a vi_VN sheet. */
const typed = (hundredths: number): string => String(hundredths / 100).replace('.', ',');

/** In hundredths; null where neither a goal nor the highest points are known. */
function figuresOf(
  target: Target,
  state: ForecastState,
  luck: Dice,
): { readonly result: number; readonly expected: number } | null {
  if (target.goal === null)
    return target.maximum === null ? null : pointsOf(Math.round(toNumber(target.maximum) * 100), state, luck);
  const goal = Math.round(toNumber(target.goal) * 100);
  const better = target.direction === 'atMost' || target.direction === 'below' ? -1 : 1;
  /** Moved away from the goal to the good side (or the bad one), always within 0 to 100 %. */
  const moved = (by: number): number =>
    Math.min(Math.max(goal + better * by, 150), target.measure === '%' ? 10_000 : Number.MAX_SAFE_INTEGER);
  const short = (from: number, spread: number): number =>
    moved(-(Math.min(from, Math.floor(goal / 4)) + luck.below(Math.min(spread, Math.floor(goal / 4)))));
  if (state === 'achieved') return { result: moved(50 + luck.below(400)), expected: moved(450 + luck.below(300)) };
  const expected = { likely: moved(25 + luck.below(300)), hard: short(50, 250), unlikely: short(400, 600) }[state];
  return { result: short(700, 800), expected };
}

/**
 * Points so far and at year end. The scheme does not set a goal, so the state depends on the share of the highest
 * points.
 */
function pointsOf(
  maximum: number,
  state: ForecastState,
  luck: Dice,
): { readonly result: number; readonly expected: number } {
  const share = { achieved: 96, likely: 90, hard: 80, unlikely: 68 }[state];
  const expected = Math.floor((maximum * (share + luck.below(4))) / 100 / 25) * 25;
  return {
    result: state === 'achieved' ? expected : Math.floor((expected * (25 + luck.below(35))) / 100 / 25) * 25,
    expected,
  };
}
