/** The letter that puts the plan of the year to work: own plans, assigned tasks, reporting periods, answers so far. */

export interface RolloutFacts {
  readonly office: string;
  readonly committee: string;
  readonly year: number;
  /** Name, number and day of the plan; '' = the office has not named it. */
  readonly plan: string;
  readonly tasks: number;
  /** `31/01/2019`; null = no day is set for the plans of the units. */
  readonly ownPlanDue: string | null;
  readonly answers: number;
  /** Inspections that the register plans for the year. */
  readonly inspections: number;
  readonly phone: string | null;
}

const planWords = ({ plan, year }: RolloutFacts): string =>
  plan === '' ? `Kế hoạch cải cách hành chính năm ${year} của tỉnh (số …… ngày ……)` : plan;

export const rolloutWords = {
  about: ({ year }: RolloutFacts): string => `V/v triển khai Kế hoạch cải cách hành chính năm ${year}`,
  toList: 'Thủ trưởng các cơ quan, đơn vị',
  body: (facts: RolloutFacts): Readonly<Record<string, string>> => ({
    ground: `Thực hiện ${planWords(facts)}, ${facts.office} đề nghị Thủ trưởng các cơ quan, đơn vị triển khai các nội dung sau:`,
    ownPlan: `1. Ban hành kế hoạch cải cách hành chính năm ${facts.year} của cơ quan, đơn vị${facts.ownPlanDue === null ? '' : `, hoàn thành trước ngày ${facts.ownPlanDue}`}; ghi số, ký hiệu, ngày ban hành vào biểu Nhiệm vụ.`,
    tasks: `2. Tổ chức thực hiện ${facts.tasks} nhiệm vụ của Kế hoạch theo cơ quan chủ trì, thời hạn, sản phẩm tại Phụ lục I; chủ động phối hợp, không để quá hạn.`,
    reports:
      '3. Báo cáo kết quả theo các kỳ tại Phụ lục II, bằng biểu được giao; báo cáo chỉ được coi là đã nộp khi có biên nhận.',
    questions: `4. Vướng mắc ở dòng nào thì ghi “Hỏi: …” vào cột Giải trình của dòng đó; câu trả lời hiện ở ghi chú của dòng cho mọi đơn vị${facts.answers === 0 ? '' : ` (đã có ${facts.answers} câu trả lời)`}.`,
    lead: '5. Cơ quan chủ trì lĩnh vực hướng dẫn, theo dõi, đôn đốc các đơn vị khắc phục tiêu chí yếu của lĩnh vực; hằng quý báo cáo kèm dự báo khả năng hoàn thành.',
    ...(facts.inspections === 0
      ? {}
      : {
          inspections: `6. Chuẩn bị cho ${facts.inspections} cuộc kiểm tra cải cách hành chính theo kế hoạch tại Phụ lục III; khắc phục tồn tại đúng hạn, trả lời ở trang Bìa của biểu.`,
        }),
    end: `Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ ${facts.office}${facts.phone === null ? '' : `, điện thoại ${facts.phone}`}./.`,
  }),
  recipients: (committee: string): readonly string[] => ['- Như trên;', `- ${committee} (b/c);`, '- Lưu: VT, CCHC.'],
  tasksTitle: ({ year }: RolloutFacts): string => `NHIỆM VỤ CỦA KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM ${year}`,
  taskColumns: ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Sản phẩm'],
  periodsTitle: ({ year }: RolloutFacts): string => `CÁC KỲ BÁO CÁO NĂM ${year}`,
  periodColumns: ['STT', 'Kỳ báo cáo', 'Số liệu tính đến ngày', 'Hạn nộp'],
  inspectionsTitle: ({ year }: RolloutFacts): string => `KẾ HOẠCH KIỂM TRA CẢI CÁCH HÀNH CHÍNH NĂM ${year}`,
  inspectionColumns: ['STT', 'Cơ quan, đơn vị', 'Nội dung kiểm tra', 'Thời gian'],
  attachedTo: (office: string): string => `(Kèm theo Công văn số …… ngày …… của ${office})`,
} as const;
