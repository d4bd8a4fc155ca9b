import { pattern } from '../../pattern.ts';

export const DATA =
  '(?:个人信息|身份证|证件号|手机号|联系方式|联系电话|客户信息|客户资料|用户信息|用户资料|姓名|住址|旧址|人脸信息|指纹信息|电话|客户档案|身份信息)';
export const COLLECTS = pattern(
  new RegExp(`(?:收集|采集|登记|录入|记录|留存|索取|建立)[^，。；]{0,16}${DATA}`, 'u'),
);
