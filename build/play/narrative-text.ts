/**
 * What an official writes under the headings of the đề cương, by a seed: plain report sentences with the figures that
 * the unit typed in *Số liệu* and *Nhiệm vụ*, so that text and table agree.
 */
import type { Catalogue, Heading } from '../../src/core/catalogue/catalogue';
import { choiceLabel } from '../../src/text/books/unit-book';
import type { Dice } from './figures';
import { at, type Sheet } from './mistakes';

interface Scene {
  readonly catalogue: Catalogue;
  readonly sheet: Sheet;
  readonly luck: Dice;
  readonly periodName: string;
}

/** Heading → area of the statistics annex. The last area has another name in the newer programme. */
const AREAS: Readonly<Record<string, readonly string[]>> = {
  'I.2': ['steering'],
  'I.3': ['steering'],
  'I.4': ['steering'],
  'II.1': ['institution'],
  'II.2': ['procedure'],
  'II.3': ['organisation'],
  'II.4': ['civil_service'],
  'II.5': ['finance'],
  'II.6': ['modernisation', 'digital'],
};

/** Steering is one area with many subjects: these headings only quote their own figures. */
const SUBJECTS: Readonly<Record<string, RegExp>> = {
  'I.2': /văn bản/,
  'I.3': /tin, bài|hội nghị/,
  'I.4': /kiểm tra|vấn đề/,
};

const OPENINGS: Readonly<Record<string, readonly string[]>> = {
  'I.1': [
    'Đơn vị đã ban hành kế hoạch cải cách hành chính năm và phân công cụ thể cho từng phòng, bộ phận.',
    'Trên cơ sở kế hoạch của tỉnh, đơn vị đã xây dựng và triển khai kế hoạch cải cách hành chính năm.',
  ],
  'I.2': [
    '- Ban hành văn bản triển khai, đôn đốc các phòng, đơn vị trực thuộc thực hiện nhiệm vụ cải cách hành chính.\n- Đưa kết quả cải cách hành chính vào nội dung giao ban hằng tháng.',
    'Lãnh đạo đơn vị chỉ đạo triển khai thường xuyên công tác cải cách hành chính qua giao ban và văn bản.',
  ],
  'I.3': [
    'Đã tuyên truyền cải cách hành chính trên trang thông tin điện tử, tại các cuộc họp và nơi tiếp công dân.',
    'Công tác tuyên truyền được lồng ghép trong sinh hoạt cơ quan và trên cổng thông tin điện tử.',
  ],
  'I.4': [
    'Đã tự kiểm tra việc thực hiện nhiệm vụ cải cách hành chính tại các phòng, đơn vị trực thuộc.',
    'Việc kiểm tra được thực hiện theo kế hoạch, gắn với kiểm tra kỷ luật, kỷ cương hành chính.',
  ],
  'I.5': [
    'Có một giải pháp rút ngắn thời gian giải quyết hồ sơ đang được áp dụng thử tại Bộ phận Một cửa.',
    'Đã áp dụng việc nhắc hạn xử lý hồ sơ qua tin nhắn cho cán bộ phụ trách.',
  ],
  'I.6': ['Tiến độ thực hiện bám sát kế hoạch; các nhiệm vụ còn lại sẽ hoàn thành trong năm.'],
  'II.1': [
    'Công tác xây dựng, rà soát và kiểm tra văn bản quy phạm pháp luật được thực hiện đúng quy định.',
    'Văn bản quy phạm pháp luật được tham mưu, rà soát theo kế hoạch.',
  ],
  'II.2': [
    'Thủ tục hành chính được công khai đầy đủ; hồ sơ được tiếp nhận, giải quyết theo cơ chế một cửa, một cửa liên thông.',
    'Đơn vị tiếp tục rà soát, đơn giản hóa thủ tục hành chính thuộc thẩm quyền.',
  ],
  'II.3': [
    'Đơn vị tiếp tục sắp xếp tổ chức bộ máy và tinh giản biên chế theo đề án được duyệt.',
    'Chức năng, nhiệm vụ của các phòng được rà soát, tránh chồng chéo.',
  ],
  'II.4': [
    'Việc tuyển dụng, bổ nhiệm, đào tạo, bồi dưỡng được thực hiện theo kế hoạch; kỷ luật, kỷ cương hành chính được giữ vững.',
    'Đội ngũ cán bộ, công chức, viên chức được bố trí theo vị trí việc làm.',
  ],
  'II.5': [
    'Đơn vị thực hiện cơ chế tự chủ về tài chính theo quy định, công khai dự toán và quyết toán.',
    'Kinh phí được sử dụng tiết kiệm, đúng chế độ.',
  ],
  'II.6': [
    'Văn bản được trao đổi trên môi trường mạng; dịch vụ công trực tuyến tiếp tục được mở rộng.',
    'Đơn vị tiếp tục ứng dụng công nghệ thông tin trong xử lý công việc và giải quyết hồ sơ.',
  ],
  'III.1': [
    'Nhìn chung, công tác cải cách hành chính của đơn vị được triển khai đồng bộ, đúng tiến độ.',
    'Các nhiệm vụ trọng tâm trong kỳ cơ bản hoàn thành theo kế hoạch.',
  ],
  'III.2': [
    'Một số nhiệm vụ còn chậm so với kế hoạch; hồ sơ trực tuyến chưa nhiều.',
    'Công tác tuyên truyền chưa thường xuyên; việc cập nhật số liệu có lúc còn chậm.',
  ],
  'III.3': [
    'Cán bộ phụ trách kiêm nhiệm nhiều việc; phối hợp giữa các bộ phận có lúc chưa kịp thời.',
    'Kinh phí và trang thiết bị còn hạn chế, người dân chưa quen nộp hồ sơ trực tuyến.',
  ],
  IV: [
    'Tiếp tục thực hiện các nhiệm vụ còn lại của kế hoạch năm; tăng cường kiểm tra, đôn đốc.',
    'Tập trung giải quyết hồ sơ đúng hạn, nâng tỷ lệ hồ sơ trực tuyến và hoàn thành các nhiệm vụ đến hạn.',
  ],
  V: [
    'Đề nghị Sở Nội vụ tổ chức tập huấn nghiệp vụ cải cách hành chính cho cán bộ đầu mối.',
    'Đề nghị sớm hướng dẫn thống nhất cách thống kê hồ sơ trực tuyến.',
  ],
};

/** `form|row|field` → text for the headings in `rows`; optional ones are sometimes left blank. */
export function planNarrative(rows: ReadonlyMap<string, unknown>, scene: Scene): void {
  for (const heading of scene.catalogue.headings) {
    if (!heading.asked || !rows.has(heading.code) || (!heading.required && scene.luck.chance(0.6))) continue;
    scene.sheet.set(at('narrative', heading.code, 'text'), textFor(heading, scene));
  }
}

function textFor(heading: Heading, scene: Scene): string {
  const opening = OPENINGS[heading.code];
  const first =
    opening === undefined
      ? `${heading.label}: đơn vị đã thực hiện theo hướng dẫn trong ${scene.periodName}.`
      : scene.luck.pick(opening);
  const figures = heading.code === 'I.1' ? taskFigures(scene) : typedFigures(heading.code, scene);
  return [first, ...(figures === '' ? [] : [figures])].join(heading.code === 'I.2' ? '\n' : ' ');
}

/** Up to four figures of the area, as they were typed. */
function typedFigures(code: string, { catalogue, sheet, luck }: Scene): string {
  const areas = AREAS[code] ?? [];
  const said = new Set<string>();
  const typed = catalogue.indicators.flatMap((one) => {
    const text = sheet.get(at('indicator', one.code, 'value'));
    if (
      !areas.includes(one.area) ||
      SUBJECTS[code]?.test(one.label) === false ||
      text === undefined ||
      !/^(Số|Tổng số|Kế hoạch vốn|Vốn) /.test(one.label) ||
      said.has(one.label) ||
      !/^[\d.,]+$/.test(text)
    )
      return [];
    said.add(one.label);
    return [`${one.label.charAt(0).toLocaleLowerCase('vi')}${one.label.slice(1)}: ${text} ${one.measure}`];
  });
  if (typed.length === 0) return '';
  const from = luck.below(Math.max(1, typed.length - 3));
  return `Kết quả trong kỳ: ${typed.slice(from, from + 4).join('; ')}.`;
}

function taskFigures({ catalogue, sheet }: Scene): string {
  const states = catalogue.tasks.flatMap((task) => {
    const state = sheet.get(at('task', task.id, 'state'));
    return state === undefined ? [] : [state];
  });
  const done = states.filter((state) => state === choiceLabel('done')).length;
  return states.length === 0 ? '' : `Đến nay đã hoàn thành ${done}/${states.length} nhiệm vụ được giao.`;
}
