/** Letters to the units: plain text in the office's own words, each with the link to the file. */
import type { SignedDocument } from '../../core/submission/document';
import { documentWords } from '../books/cover';

export const link = (fileId: string): string => `https://docs.google.com/spreadsheets/d/${fileId}/edit`;

export interface Letter {
  readonly subject: string;
  readonly body: string;
}

export interface ToUnit {
  readonly office: string;
  readonly unit: string;
  readonly period: string;
  readonly fileId: string;
}

export const signed = (office: string, lines: readonly string[]): string =>
  [...lines, '', 'Trân trọng.', office].join('\n');

/** `scoring` = the scheme's own name: a scoring round is not a CCHC report. */
export const publishLetter = (
  facts: ToUnit & { readonly cutOff: string; readonly due: string; readonly scoring?: string | undefined },
): Letter => ({
  subject: `[CCHC] Biểu báo cáo ${facts.period}: ${facts.unit}`,
  body: signed(facts.office, [
    `Kính gửi: ${facts.unit}`,
    '',
    facts.scoring === undefined
      ? `${facts.office} gửi biểu báo cáo công tác cải cách hành chính ${facts.period}.`
      : `${facts.office} gửi biểu ${facts.period} (${facts.scoring}).`,
    `Số liệu tính đến ngày ${facts.cutOff}. Đề nghị nộp ${facts.due}.`,
    '',
    `Biểu của đơn vị: ${link(facts.fileId)}`,
    'Không phải cài đặt gì. Nhập vào các ô màu trắng và vàng nhạt; cột Kiểm tra cho biết chỗ cần sửa ngay khi nhập.',
    'Nhập xong, mở trang bìa của biểu và đánh dấu ô “Nộp báo cáo”. Chỉ khi nhận được biên nhận thì báo cáo mới được coi là đã nộp.',
  ]),
});

export const receiptLetter = (
  facts: ToUnit & {
    readonly version: number;
    readonly at: string;
    readonly fingerprint: string;
    readonly timeliness: string;
    readonly document: SignedDocument | null;
    readonly printCode: string | null;
  },
): Letter => ({
  subject: `[CCHC] Biên nhận báo cáo ${facts.period}: ${facts.unit}`,
  body: signed(facts.office, [
    `Kính gửi: ${facts.unit}`,
    '',
    `Đã nhận báo cáo ${facts.period}, bản nộp lần ${facts.version}, lưu lúc ${facts.at}.`,
    facts.timeliness,
    ...(facts.document === null ? [] : [`Gửi kèm: ${documentWords(facts.document)}.`]),
    ...(facts.printCode === null
      ? []
      : [`Mã bản in: ${facts.printCode} (in ở cuối Bản trình ký; trùng mã này thì bản in đúng với bản đã nộp)`]),
    `Mã kiểm chứng của bản nộp: ${facts.fingerprint}`,
    '',
    'Sửa sau khi nộp không làm đổi bản đã nộp. Muốn nộp lại: bỏ dấu “Nộp báo cáo”, chờ xác nhận đã rút, sửa, rồi đánh dấu lại.',
    link(facts.fileId),
  ]),
});

export const refusalLetter = (facts: ToUnit & { readonly words: string }): Letter => ({
  subject: `[CCHC] Báo cáo ${facts.period} chưa được nhận: ${facts.unit}`,
  body: signed(facts.office, [`Kính gửi: ${facts.unit}`, '', facts.words, '', link(facts.fileId)]),
});

export const returnLetter = (facts: ToUnit & { readonly words: string }): Letter => ({
  subject: `[CCHC] Trả lại báo cáo ${facts.period}: ${facts.unit}`,
  body: signed(facts.office, [`Kính gửi: ${facts.unit}`, '', facts.words, '', link(facts.fileId)]),
});

export const withdrawalLetter = (facts: ToUnit & { readonly words: string }): Letter => ({
  subject: `[CCHC] Rút báo cáo ${facts.period}: ${facts.unit}`,
  body: signed(facts.office, [`Kính gửi: ${facts.unit}`, '', facts.words, '', link(facts.fileId)]),
});

/** To an account that is no longer a contact of the unit. */
export const contactGoneLetter = (facts: ToUnit): Letter => ({
  subject: `[CCHC] Thay đổi đầu mối báo cáo ${facts.period}: ${facts.unit}`,
  body: signed(facts.office, [
    `Kính gửi: ${facts.unit}`,
    '',
    `Theo Danh bạ đầu mối, tài khoản này không còn làm báo cáo ${facts.period} của đơn vị, nên không mở được biểu nữa.`,
    `Nếu có nhầm lẫn, đề nghị đơn vị báo ${facts.office} đưa lại tài khoản vào danh bạ.`,
  ]),
});

/** `subject` names the matter and the period. */
export const noticeLetter = (facts: ToUnit & { readonly subject: string; readonly words: string }): Letter => ({
  subject: `[CCHC] ${facts.subject}: ${facts.unit}`,
  body: signed(facts.office, [`Kính gửi: ${facts.unit}`, '', facts.words, '', link(facts.fileId)]),
});

export const reminderLetter = (
  facts: ToUnit & {
    readonly due: string;
    readonly remaining: string;
    /** null = nothing to name. */ readonly risk: string | null;
  },
): Letter => ({
  subject: `[CCHC] Đôn đốc báo cáo ${facts.period}: ${facts.unit}`,
  body: signed(facts.office, [
    `Kính gửi: ${facts.unit}`,
    '',
    `Đến nay ${facts.office} chưa nhận được báo cáo ${facts.period} của đơn vị. Hạn nộp: ${facts.due}. ${facts.remaining}`,
    'Đề nghị đơn vị khẩn trương hoàn thành và nộp báo cáo.',
    ...(facts.risk === null ? [] : [`${facts.risk}.`]),
    `Biểu của đơn vị: ${link(facts.fileId)}`,
    'Nhập xong, mở trang bìa của biểu và đánh dấu ô “Nộp báo cáo”. Chỉ khi nhận được biên nhận thì báo cáo mới được coi là đã nộp.',
  ]),
});
