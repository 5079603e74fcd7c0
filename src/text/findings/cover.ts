/** Sentences about the văn bản named on the cover, and about the printed page's code. */
import type { CoverTrouble } from '../../core/check/finding';
import type { Teller } from './teller';

export const COVER_SENTENCES: Readonly<Record<CoverTrouble, Teller>> = {
  documentBlank: () => ({
    what: 'Kỳ này tính thời gian nộp theo văn bản, nhưng ô này còn trống.',
    mend: 'Ghi đủ số, ký hiệu, ngày ký và người ký của văn bản gửi kèm rồi đánh dấu nộp lại.',
  }),
  notCertified: (t) => ({
    what: `Chưa trả lời “${t.fact('question')}”.`,
    mend: 'Điền ô này trên trang bìa rồi đánh dấu nộp lại.',
  }),
  signedBeforePeriod: (t) => ({
    what: `Ngày ký ${t.fact('signedOn')} trước ngày bắt đầu kỳ báo cáo (${t.fact('limit')}).`,
    mend: 'Xem lại ngày ký, ghi đúng ngày của văn bản.',
  }),
  signedAfterTick: (t) => ({
    what: `Ngày ký ${t.fact('signedOn')} sau ngày đã thấy dấu nộp (${t.fact('limit')}).`,
    mend: 'Xem lại ngày ký; văn bản chưa ký thì chờ ký xong mới đánh dấu nộp.',
  }),
  beforeCutOff: (t) => ({
    what: `Đánh dấu nộp ngày ${t.fact('seenOn')}, trước ngày tính số liệu (${t.fact('cutOff')}): số liệu đã tính đến ngày đó, hay là số ước?`,
    mend: 'Đơn vị trả lời Sở Nội vụ; nếu là số ước hoặc số đến ngày khác thì bỏ dấu nộp, cập nhật đến ngày tính số liệu rồi nộp lại.',
  }),
  printCodeDiffers: (t) => ({
    what: `Mã bản in trên trang tính Bản trình ký là ${t.found}, mã tính từ số liệu nhận được là ${t.fact('expected')}.`,
    mend: 'Không dùng bản đã in với mã đó; in lại từ tệp rồi so với mã trong biên nhận.',
  }),
};
