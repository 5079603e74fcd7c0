/**
 * The công văn with which the office sends the forms out, as text for the office's own template: layout words of an
 * administrative document (Nghị định 30/2020/NĐ-CP, phụ lục I). Number, day and signer stay blank for the office.
 */
interface Dispatch {
  readonly committee: string;
  readonly office: string;
  /** Place written before the date. */
  readonly place: string;
  readonly year: string;
  readonly period: string;
  readonly legalBasis: string;
  /** dd/mm/yyyy. */
  readonly cutOff: string;
  /** Printed, with the hour. */
  readonly due: string;
  /** The addressed groups, in the words of the letter. */
  readonly to: readonly string[];
  readonly phone: string | null;
  /** The scheme's own name in a scoring round, which is not a CCHC report. */
  readonly scoring?: string | undefined;
}

const subject = ({ scoring, period }: Dispatch): string =>
  scoring === undefined
    ? `báo cáo công tác cải cách hành chính ${period}`
    : `${period.charAt(0).toLocaleLowerCase('vi')}${period.slice(1)}`;

const capitals = (text: string): string => text.toLocaleUpperCase('vi');

export const dispatchText = (facts: Dispatch): string =>
  [
    capitals(facts.committee.replace(/^UBND /, 'Ủy ban nhân dân ')),
    // The higher body in the head already names the province.
    capitals(facts.office.replace(/ (?:tỉnh|thành phố|TP\.?) .*$/u, '')),
    'Số:          /',
    `V/v ${subject(facts)}`,
    '',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `${facts.place}, ngày      tháng      năm ${facts.year}`,
    '',
    'Kính gửi:',
    ...facts.to.map((group, at) => `- ${group}${at === facts.to.length - 1 ? '.' : ';'}`),
    '',
    `Căn cứ ${facts.legalBasis}, ${facts.office} đề nghị các cơ quan, đơn vị ${facts.scoring === undefined ? subject(facts) : `thực hiện ${subject(facts)} (${facts.scoring})`} như sau:`,
    `1. Số liệu tính đến ngày ${facts.cutOff}.`,
    `2. Báo cáo nhập vào biểu điện tử mà ${facts.office} đã chia sẻ cho tài khoản đầu mối của từng cơ quan, đơn vị (đường dẫn trong thư điện tử gửi đầu mối). Không nhập thông tin thuộc bí mật nhà nước.`,
    `3. Thời hạn nộp báo cáo: ${facts.due}. Nhập xong, mở trang bìa của biểu và đánh dấu “Nộp báo cáo”; báo cáo được coi là đã nộp khi có biên nhận.`,
    '4. Báo cáo chính thức là bản do thủ trưởng cơ quan, đơn vị ký; số trong biểu phải đúng như bản đã ký.',
    `Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ ${facts.office}${facts.phone === null ? '' : `, điện thoại ${facts.phone}`}.`,
    'Đề nghị các cơ quan, đơn vị quan tâm thực hiện./.',
    '',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT,          .',
    '',
    'GIÁM ĐỐC',
    '',
  ].join('\n');

/** How the letter addresses a group of units. */
export const GROUPS_ADDRESSED = {
  department: 'Các sở, ban, ngành',
  district: 'UBND các huyện, thị xã, thành phố',
  commune: 'UBND các xã, phường, đặc khu',
  central: 'Các cơ quan Trung ương trên địa bàn tỉnh',
  publicUnit: 'Các đơn vị sự nghiệp thuộc UBND tỉnh',
} as const;
