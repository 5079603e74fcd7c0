/**
 * The 65 xã, phường, đặc khu of Khánh Hòa since 1/7/2025 (with the former Ninh Thuận): official code and official spelling, in the order of
 * the codes. A pair a line, so that the bundle stays small; units.ts makes units of them.
 */
export const COMMUNES: readonly (readonly [code: string, name: string])[] = [
  ['22333', 'phường Bắc Nha Trang'], ['22366', 'phường Nha Trang'], ['22390', 'phường Tây Nha Trang'], ['22402', 'phường Nam Nha Trang'],
  ['22411', 'phường Bắc Cam Ranh'], ['22420', 'phường Cam Ranh'], ['22423', 'phường Ba Ngòi'], ['22432', 'phường Cam Linh'],
  ['22435', 'xã Cam Hiệp'], ['22453', 'xã Cam Lâm'], ['22465', 'xã Cam An'], ['22480', 'xã Nam Cam Ranh'], ['22489', 'xã Vạn Ninh'],
  ['22498', 'xã Tu Bông'], ['22504', 'xã Đại Lãnh'], ['22516', 'xã Vạn Thắng'], ['22525', 'xã Vạn Hưng'], ['22528', 'phường Ninh Hòa'],
  ['22546', 'xã Bắc Ninh Hòa'], ['22552', 'xã Tây Ninh Hòa'], ['22558', 'xã Hòa Trí'], ['22561', 'phường Đông Ninh Hòa'], ['22576', 'xã Tân Định'],
  ['22591', 'phường Hòa Thắng'], ['22597', 'xã Nam Ninh Hòa'], ['22609', 'xã Khánh Vĩnh'], ['22612', 'xã Trung Khánh Vĩnh'],
  ['22615', 'xã Bắc Khánh Vĩnh'], ['22624', 'xã Tây Khánh Vĩnh'], ['22648', 'xã Nam Khánh Vĩnh'], ['22651', 'xã Diên Khánh'],
  ['22657', 'xã Diên Điền'], ['22660', 'xã Diên Lâm'], ['22672', 'xã Diên Thọ'], ['22678', 'xã Diên Lạc'], ['22702', 'xã Suối Hiệp'],
  ['22708', 'xã Suối Dầu'], ['22714', 'xã Khánh Sơn'], ['22720', 'xã Tây Khánh Sơn'], ['22732', 'xã Đông Khánh Sơn'], ['22736', 'đặc khu Trường Sa'],
  ['22738', 'phường Đô Vinh'], ['22741', 'phường Bảo An'], ['22759', 'phường Phan Rang'], ['22780', 'phường Đông Hải'], ['22786', 'xã Bác Ái Tây'],
  ['22795', 'xã Bác Ái'], ['22801', 'xã Bác Ái Đông'], ['22810', 'xã Ninh Sơn'], ['22813', 'xã Lâm Sơn'], ['22822', 'xã Mỹ Sơn'],
  ['22828', 'xã Anh Dũng'], ['22834', 'phường Ninh Chử'], ['22840', 'xã Công Hải'], ['22846', 'xã Vĩnh Hải'], ['22849', 'xã Thuận Bắc'],
  ['22852', 'xã Ninh Hải'], ['22861', 'xã Xuân Hải'], ['22870', 'xã Ninh Phước'], ['22873', 'xã Phước Hậu'], ['22888', 'xã Phước Dinh'],
  ['22891', 'xã Phước Hữu'], ['22897', 'xã Thuận Nam'], ['22900', 'xã Phước Hà'], ['22909', 'xã Cà Ná'],
];
