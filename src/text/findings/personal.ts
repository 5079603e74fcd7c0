/** Sentences about personal data. They do not repeat the data, because findings are stored and sent. */
import type { PersonalTrouble } from '../../core/check/personal-trace';
import type { Teller, Told } from './teller';
import { LEVELS } from '../../core/finding-level';

const asked = (t: Told, what: string): ReturnType<Teller> => ({
  what: `${t.cell} có ${what}, trong khi biểu này chỉ nhận số liệu và nội dung tổng hợp.`,
  mend: `Xóa thông tin cá nhân khỏi ô; nếu bắt buộc phải có thì ${LEVELS[t.finding.level].isQuestion ? 'ghi lý do vào cột Giải trình' : 'báo Sở Nội vụ'}.`,
});

export const PERSONAL_SENTENCES: Readonly<Record<PersonalTrouble, Teller>> = {
  identityNumber: (t) => asked(t, 'dãy 12 chữ số giống số căn cước công dân'),
  accountNumber: (t) => asked(t, 'dãy chữ số giống mã số thuế cá nhân, số bảo hiểm hoặc số tài khoản'),
  phoneNumber: (t) => asked(t, 'số giống số điện thoại di động'),
  emailAddress: (t) => asked(t, 'địa chỉ thư điện tử'),
  birthDate: (t) => asked(t, 'ngày hoặc năm sinh của một người'),
};
