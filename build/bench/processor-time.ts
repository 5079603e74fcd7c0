/** Milliseconds of processor time of this process so far, of all its threads. Other work on the machine adds little. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
