/** Words of the step *Danh bạ đầu mối* in *Tạo biểu và phát hành*: paste a table of units and addresses. */

export const contactsWords = {
  why: 'Đơn vị chỉ nhận được biểu khi có địa chỉ thư trong Danh bạ đầu mối. Chép bảng tên đơn vị và địa chỉ thư từ Excel, Word hoặc Zalo rồi dán vào ô dưới; thứ tự cột tùy ý, có họ tên và điện thoại thì càng tốt.',
  paste: 'Bảng tên đơn vị và địa chỉ thư',
  rights:
    'Mỗi địa chỉ được nhập và được nộp, trừ dòng có ô “nhập” thì chỉ được nhập. Sửa lại được trong trang tính Danh bạ đầu mối.',
  /** In a pasted line: the address may not hand in. */
  enterOnly: 'nhập',
  inherit: (count: number): string => `Lấy ${count} đầu mối của đơn vị cũ`,
  inheritWhy:
    'Có đơn vị mới hợp nhất từ các đơn vị cũ (Sắp xếp đơn vị) mà chưa có đầu mối. Lấy đầu mối của đơn vị cũ vào ô trên, bỏ dòng của người không còn làm việc này, rồi ghi. Dấu Được kiểm tra thì đánh lại trong trang tính.',
  checking: 'Đang đối chiếu tên đơn vị…',
  found: (addresses: number, units: number): string =>
    addresses === 0 ? 'Chưa có địa chỉ mới nào để ghi.' : `Ghi được ${addresses} địa chỉ cho ${units} đơn vị.`,
  already: (count: number): string => `${count} địa chỉ đã có trong danh bạ, không ghi lại.`,
  added: (count: number): string => `Sẽ ghi (${count} đơn vị)`,
  unmatched: (count: number): string => `Chưa khớp tên đơn vị (${count} dòng)`,
  line: (row: number, words: string, accounts: readonly string[]): string =>
    `Dòng ${row}: ${[words === '' ? 'không có tên đơn vị' : words, ...accounts].join(', ')}`,
  nobody: 'Bỏ qua dòng này',
  maybe: (name: string): string => `Có phải ${name}?`,
  bad: (count: number): string => `Địa chỉ viết sai (${count} dòng)`,
  badLine: (row: number, bad: readonly string[]): string =>
    `Dòng ${row}: “${bad.join('”, “')}” không phải một địa chỉ thư`,
  missing: (count: number): string => `Đơn vị chưa có địa chỉ (${count})`,
  go: (count: number): string => (count === 0 ? 'Ghi vào Danh bạ đầu mối' : `Ghi ${count} địa chỉ vào Danh bạ đầu mối`),
  later: 'Để sau, sang bước tạo biểu',
  written: (addresses: number, units: number): string =>
    `Đã ghi ${addresses} địa chỉ cho ${units} đơn vị vào Danh bạ đầu mối.`,
  writing: 'Đang ghi…',
  log: (addresses: number, units: number): string => `Thêm ${addresses} địa chỉ cho ${units} đơn vị từ bảng dán vào`,
} as const;
