/** Names of globals that the product gives to Google. */
export const HOURLY = 'hourly';
