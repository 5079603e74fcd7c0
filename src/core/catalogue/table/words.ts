/**
 * Vietnamese headings and words of the tables that offices draw up: plans, scoring schemes, survey results. Input only;
 * patterns over NFC lower-case text.
 */
export const PLAN_HEADINGS = [
  ['number', /^(?:stt|tt|số tt|số thứ tự|mục)$/],
  ['cooperating', /phối hợp(?!.*chủ trì)/],
  [
    'owner',
    /chủ trì|(?:cơ quan|đơn vị)(?:, (?:cơ quan|đơn vị))? thực hiện|trách nhiệm|^(?:phòng|bộ phận|người).*(?:thực hiện|phụ trách|tham mưu)$/,
  ],
  ['deadline', /thời (?:gian|hạn)|thời điểm|tiến độ|hạn hoàn thành|hoàn thành (?:trước|trong)/],
  ['product', /sản phẩm|kết quả/],
  ['area', /^lĩnh vực$/],
  ['label', /^(?:tên )?(?:các )?(?:nhiệm vụ|nội dung|công việc|hoạt động)/],
] as const;

/** The table of a notice of conclusions. */
export const CONCLUSION_HEADINGS = [
  ['number', /^(?:stt|tt|số tt|số thứ tự|mục)$/],
  ['agency', /(?:cơ quan|đơn vị)(?:, (?:cơ quan|đơn vị))? (?:thực hiện|chủ trì|được giao)|chủ trì|trách nhiệm|^giao$/],
  ['deadline', /thời (?:gian|hạn)|thời điểm|hạn hoàn thành|hoàn thành (?:trước|trong)/],
  ['order', /^(?:nội dung|kết luận|nhiệm vụ|chỉ đạo|yêu cầu|công việc)/],
] as const;

/** The table of the year's inspections, or of the faults that a conclusion names. */
export const INSPECTION_HEADINGS = [
  ['number', /^(?:stt|tt|số tt|số thứ tự|mục)$/],
  ['owner', /(?:cơ quan|đơn vị|trách nhiệm|chủ trì).*khắc phục/],
  ['mendedOn', /(?:ngày|đã) khắc phục|khắc phục xong/],
  ['due', /(?:thời hạn|hạn|thời gian).*(?:khắc phục|hoàn thành)|^(?:thời hạn|hạn)$/],
  ['fault', /tồn tại|hạn chế|sai phạm|vi phạm|thiếu sót/],
  ['concludedOn', /ngày.*kết luận/],
  ['conclusion', /kết luận/],
  ['planned', /(?:dự kiến|kế hoạch)/],
  ['heldOn', /(?:ngày|thời gian|thời điểm).*kiểm tra|^(?:ngày|thời gian|thời điểm)$/],
  ['content', /nội dung/],
  ['unit', /đơn vị|cơ quan|đối tượng|nơi (?:được )?kiểm tra/],
] as const;

/** The table of a decision on units: what was before it, and what is after it. */
export const UNIT_CHANGE_HEADINGS = [
  ['number', /^(?:stt|tt|số tt|số thứ tự|mục)$/],
  ['oldCode', /^mã.*(?:cũ|trước)/],
  ['newCode', /^mã.*(?:mới|sau|hiện nay)|^mã(?: đvhc| đơn vị| thống kê)?$/],
  ['group', /^(?:nhóm|loại|cấp)(?: đơn vị)?(?: mới| sau.*)?$/],
  [
    'old',
    /(?:đơn vị|đvhc|cơ quan|xã|phường|tên).*(?:cũ|trước)|trước (?:khi )?sắp xếp|được (?:sắp xếp|nhập|sáp nhập|hợp nhất)|^nhập từ/,
  ],
  ['new', /(?:đơn vị|đvhc|cơ quan|xã|phường|tên).*(?:mới|sau|hiện nay)|sau (?:khi )?sắp xếp|hình thành/],
] as const;
/** In the place of the unit after: the unit ends without a successor. */
export const ENDS = /^(?:kết thúc(?: hoạt động)?|giải thể|chấm dứt(?: hoạt động)?|không còn|bãi bỏ)\.?$/;
/** In the place of the unit before: the unit is formed without one. */
export const FORMED = /^(?:(?:thành )?lập mới|mới thành lập|mới)\.?$/;
/** Names of units of these levels, with or without the words for their committee. */
export const COMMUNE_NAME = /^(?:(?:ubnd|(?:ủy|uỷ) ban nhân dân) )?(?:xã|phường|đặc khu|thị trấn) /;
export const DISTRICT_NAME = /^(?:(?:ubnd|(?:ủy|uỷ) ban nhân dân) )?(?:huyện|quận|thị xã|thành phố) /;
export const COMMITTEE_NAME = /^(?:ubnd|(?:ủy|uỷ) ban nhân dân) /i;

export const SCHEME_HEADINGS = [
  ['code', /^(?:stt|tt|mã|mã tiêu chí|mục|số tt|số thứ tự)$/],
  ['maximum', /điểm (?:tối đa|chuẩn|quy định)|thang điểm|^điểm$/],
  ['part', /^(?:phần|loại) điểm$/],
  ['notArisen', /không phát sinh|không áp dụng/],
  ['evidence', /minh chứng|kiểm chứng/],
  [
    'marked',
    /^(?:hình thức|phương pháp|cách) (?:đánh giá|thẩm định|chấm)$|^(?:người|bên|cơ quan) chấm$|điều tra|tự chấm/,
  ],
  ['rule', /cách (?:tính|cho)(?: điểm)?|hướng dẫn|yêu cầu|ghi chú|mức điểm/],
  ['label', /^(?:tên )?(?:lĩnh vực|tiêu chí|nội dung|lĩnh vực,? ?\/? ?tiêu chí)/],
] as const;

/** Names of the facts above the headings of a scheme. */
export const SCHEME_FACTS = {
  name: /^(?:tên bộ tiêu chí|bộ tiêu chí|tên)$/,
  basis: /^(?:căn cứ|quyết định|văn bản)$/,
  groups: /^(?:nhóm|nhóm đơn vị|đối tượng)(?: áp dụng| đánh giá)?$/,
  classes: /^xếp loại$/,
  classBy: /^xếp loại theo$/,
  rankBy: /^xếp hạng theo$/,
  capBase: /^trần điểm cơ bản$/,
  capBonus: /^trần điểm thưởng$/,
} as const;

export const BY_RATIO = /tỷ lệ|tỉ lệ|%|phần trăm/;
export const SURVEY = /điều tra|khảo sát|xã hội học|xhh/;
export const NOT_BY_UNIT = /thẩm định|hội đồng|cơ quan thường trực|hệ thống/;
export const BONUS = /(?:điểm )?thưởng/;
export const PENALTY = /(?:điểm )?trừ/;
export const LOWERS = /giảm|trừ điểm tối đa/;
export const FULL = /tối đa|đủ điểm/;

export const SURVEY_HEADINGS = {
  number: /^(?:stt|tt|số tt|số thứ tự)$/,
  code: /^mã(?: đơn vị)?$/,
  unit: /^(?:tên )?(?:đơn vị|cơ quan|cơ quan,? ?đơn vị|địa phương|xã, phường.*)$/,
  points: /^(?:(?:tổng )?điểm(?: (?:điều tra|khảo sát|đánh giá).*)?|kết quả)$/,
} as const;

/** The row below the units. */
export const TOTAL_ROW = /^(?:tổng|tổng cộng|cộng|trung bình|bình quân)/;

/** A number and the words after it in one cell: `I. Cải cách thể chế`. */
export const NUMBERED = /^([ivx]+|\d{1,2}(?:\.\d{1,2})*|[a-g])[.)]\s+(.+)$/is;
/** Words before a deadline that change nothing. */
export const DEADLINE_LEAD = /^(?:(?:hoàn thành|thực hiện|ban hành|xong)(?: trong| vào)?|trong) /i;

/** A Roman number or a letter of a heading. */
export const ROMAN = /^(?=.)(?:[a-h]|x{0,2}(?:ix|iv|v?i{0,3}))$/;
/** Words of a criterion that is a survey by itself; *khảo sát* alone may be work of the unit. */
export const SURVEY_LABEL = /điều tra xã hội học|xhh/;
