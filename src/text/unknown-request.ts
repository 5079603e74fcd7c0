/** What a window of another release is answered. It needs no part, because parts may be of another release too. */
export const RELOAD = 'Hãy đóng cửa sổ này, tải lại Sổ tổng hợp rồi làm lại.';

export const unknownRequest = (name: string): string => `Sổ CCHC không có yêu cầu “${name}”. ${RELOAD}`;
