import { pattern } from '../../pattern.ts';

export const EMPTY_LAW = pattern(
  /《\s*(?:[_＿]{1,40}[^》]{0,20}|某[^》]{0,10}法|[xX×]{2,10}[^》]{0,10})?》|第\s*(?:[_＿]{1,40}|[xX×]{1,6}|　{1,10})\s*条/u,
);
