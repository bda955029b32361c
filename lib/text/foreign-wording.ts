/** Titles of documents and plans keep the words of their authors. */
const titles = /《[^》]*》/g;

/** Words of Taiwan or the mainland that Hong Kong writes otherwise. */
const notHongKong =
  /機器人|芯片|軟體|網路|硬體|(?<!個人)信息|賬號|賬戶|登錄|郵箱|電子郵件|屏幕|視頻|默認|鼠標|硬盤|資料庫|質量(?!發展)|計算機|博客|黑客|短信|點擊|添加|刪去|查找|登陸|雇員|傳感器|激光(?!科)|運營商|互聯網接入|兼容|移動網絡|移動互聯網|乾淨|裡|衆/g;

/** Words of Hong Kong or Taiwan that the mainland writes otherwise. */
const notMainland =
  /机械人|晶片|软体|网路|硬体|资讯|资料库|萤幕|电邮|讯号|透过|支援|甚么|视乎|合资格|厘定|公帑|毋须|毋需|电讯|流动网络|集资|质素|僱|营办商|感应器|雷射|印表机|列印|登入|(?:研发|科研)人手|宗(?:申请|个案|交易)|间(?:公司|企业|机构|大学|工厂)|奖学金计画|计画|数位|伺服器|程式|物料|群组|写字楼/g;

function findAll(text: string, words: RegExp): string[] {
  return [...text.replaceAll(titles, "").matchAll(words)].map(([word]) => word);
}

/** Words in a Traditional text that a Hong Kong reader would not write. */
export function wordsForeignToHongKong(text: string): string[] {
  return findAll(text, notHongKong);
}

/** Words in a Simplified text that a mainland reader would not write. */
export function wordsForeignToMainland(text: string): string[] {
  return findAll(text, notMainland);
}
