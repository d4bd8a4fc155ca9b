import { pattern } from '../../pattern.ts';

export const AGENT = pattern(/代理(?:商|渠道|人|点|公司|销售|业务|协议|资格|方)/u);
export const REAL_NAME = pattern(/实名/u);
