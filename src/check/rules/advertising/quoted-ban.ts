import { pattern } from '../../pattern.ts';

export const QUOTED_BAN = pattern(/绝对化用语|虚假宣传|虚假广告|夸大/u);
