/** Names of the globals that the product exposes to Google. */
export const HOURLY = 'hourly';
