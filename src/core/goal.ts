/** A goal as a figure, and whether another figure meets it. 80 does not meet *trên 80*, but it meets *tối thiểu 80*. */
import { compare, type Scaled } from './exact';

export type GoalDirection = 'atLeast' | 'above' | 'atMost' | 'below';

const MEETS: Readonly<Record<GoalDirection, (difference: number) => boolean>> = {
  atLeast: (difference) => difference >= 0,
  above: (difference) => difference > 0,
  atMost: (difference) => difference <= 0,
  below: (difference) => difference < 0,
};

export const meetsGoal = (figure: Scaled, goal: Scaled, direction: GoalDirection): boolean =>
  MEETS[direction](compare(figure, goal));
