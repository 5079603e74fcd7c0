/** Words about *Dự báo* outside its own tabs. */
export const forecastWords = {
  /** An owner that the list of units does not mark as a lead agency, so that nobody would be asked. */
  notLead: (owner: string): string => `“${owner}” chưa được đánh dấu là cơ quan chủ trì ở tab Đơn vị`,
} as const;
