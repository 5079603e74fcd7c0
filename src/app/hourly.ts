/** What the hourly trigger does. */
import type { World } from './ports';

export const everyHour = (world: World): string => world.clock.now().toString();
