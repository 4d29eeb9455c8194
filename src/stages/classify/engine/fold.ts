/**
 * Folding of names and values to one comparable form: compatibility forms, Eastern digits, bidi marks,
 * tatweel, Arabic letter variants, case and accents. Linear in the length of the input.
 */
const INVISIBLE = /[\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u064b-\u065f\u0670]/g;
/** Accents fall away; signs that make another letter stay: Indic vowel signs, the voicing marks of kana. */
const ACCENTS = /(?!\u3099|\u309a)\p{Script=Inherited}/gu;
const EASTERN = /[\u0660-\u0669\u06f0-\u06f9]/g;

const HAN = /\p{Script=Han}/gu;
/** Traditional characters, each followed by its simplified form: one spelling for words of both. */
const TRADITIONAL =
  '號号藥药診诊斷断醫医療疗護护員员檢检驗验處处劑剂數数單单費费額额現现狀状態态時时間间歷历紀纪錄录記记資资訊讯證证國国業业職职務务電电話话郵邮遞递區区縣县鄉乡鎮镇樓楼戶户聯联絡络緊紧係系關关與与過过體体' +
  '溫温壓压脈脉濃浓飽饱題题備备註注結结報报標标準准範范圍围異异類类別别種种編编碼码營营養养師师術术後后傷伤創创滲渗噁恶嘔呕脹胀瀉泻頭头頸颈臟脏腎肾膽胆腸肠腦脑經经絕绝產产婦妇兒儿嬰婴齡龄歲岁門门複复約约' +
  '預预掛挂領领箋笺調调劃划計计畫画點点總总繳缴給给負负擔担險险補补償偿帳帐賬账銀银貨货價价庫库廠厂顏颜圖图檔档動动刪删啟启審审連连線线網网頁页碩硕學学齒齿齲龋視视鏡镜軸轴徑径聽听覺觉癲癫癇痫轉转腫肿痠酸' +
  '癢痒熱热發发燒烧悶闷暈晕顫颤無无縮缩癱瘫瘓痪糞粪膚肤黃黄貧贫壞坏輸输針针傳传衛卫農农漁渔勞劳軍军長长親亲屬属孫孙爺爷媽妈離离喪丧獨独蹤踪訪访監监測测稱称詳详細细項项條条張张頻频頓顿飯饭週周個个萬万億亿' +
  '圓圆幣币舊旧雙双層层邊边裡里裏里麼么這这為为來来對对從从將将該该請请見见認认識识說说語语譯译詞词義义應应變变環环溼湿濕湿氣气風风雲云陽阳陰阴濟济際际實实習习試试級级組组織织團团構构機机協协會会館馆場场' +
  '廳厅灣湾臺台廣广東东慶庆蘇苏寧宁滬沪瀋沈鄭郑許许陳陈劉刘趙赵吳吴馬马楊杨鄧邓韓韩馮冯葉叶蔣蒋盧卢賴赖鍾钟羅罗齊齐龍龙鳳凤麗丽輝辉偉伟傑杰儀仪設设維维購购買买賣卖進进銷销貯贮儲储盤盘顆颗膠胶錠锭懸悬噴喷' +
  '霧雾貼贴軟软癒愈願愿書书簽签權权責责爭争議议賠赔訴诉訟讼罰罚緩缓釋释獄狱煙烟菸烟憂忧鬱郁慮虑驚惊懼惧夢梦殺杀殘残礙碍輔辅輪轮壽寿適适擇择選选優优運运輛辆車车駕驾駛驶鐵铁飛飞艙舱達达遲迟專专屆届彙汇匯汇' +
  '滙汇統统據据獲获獎奖貸贷債债稅税納纳評评論论帶带衝冲擊击檯台燈灯鍵键螢荧顯显鏈链鎖锁鑰钥雜杂亂乱竇窦颱台饑饥飢饥飲饮鹽盐鹼碱鐘钟鈉钠鉀钾鈣钙鎂镁鋅锌銅铜鉛铅鎘镉錳锰鹵卤醣糖濾滤凍冻淨净潔洁滅灭黴霉蟲虫' +
  '蟎螨貓猫豬猪雞鸡魚鱼蝦虾蠶蚕穀谷麥麦麵面堅坚乾干濁浊渾浑沒没參参採采樣样幹干僅仅嚴严輕轻減减滿满瀏浏覽览載载錯错誤误戲戏劇剧樂乐舉举辦办辭辞聲声殼壳牆墙橋桥淚泪臉脸顱颅髖髋節节韌韧脛胫橈桡腳脚嚥咽閉闭' +
  '狹狭擴扩絞绞瘍疡膿脓竅窍癬癣瘡疮繃绷紗纱縫缝鉗钳鑷镊導导氫氢靜静鬆松穩稳續续終终繼继暫暂復复幾几歐欧藍蓝紅红綠绿貝贝內内兩两寶宝龜龟傾倾側侧偵侦倉仓儉俭冊册剛刚勵励勻匀匱匮嗎吗喚唤嘗尝嚀咛園园壯壮夾夹' +
  '奧奥孿孪宮宫寢寝尋寻屍尸帥帅幀帧廢废彈弹徹彻恆恒悅悦慘惨慣惯憑凭懷怀戀恋拋抛捨舍掃扫換换損损搖摇搶抢撥拨撫抚攝摄敗败敘叙斃毙曆历樞枢檻槛欄栏歡欢歸归殯殡毀毁沖冲況况淺浅渦涡溝沟滾滚漲涨潛潜潤润灑洒爐炉' +
  '犧牺獸兽瑪玛畢毕癥症盜盗眾众睏困矯矫礎础禮礼穫获競竞築筑篩筛簡简糧粮紋纹純纯紙纸綜综綱纲緣缘練练縱纵績绩繞绕罷罢羥羟聖圣聰聪臨临興兴艦舰莖茎蓋盖薦荐薑姜蘭兰虛虚蛻蜕蠟蜡衆众襪袜觀观觸触訂订訓训詢询詮诠' +
  '誌志誕诞課课諮咨謝谢譜谱讀读豐丰貢贡貫贯貴贵賓宾質质贈赠趕赶踐践躍跃軌轨較较輯辑轄辖邏逻鄰邻釐厘鈍钝銳锐鋼钢鍋锅鑑鉴鑒鉴閱阅隊队階阶隨随隱隐難难雖虽靈灵韻韵順顺頰颊顎颚顧顾餘余騙骗騷骚驅驱髒脏鬥斗魯鲁' +
  '鮮鲜鳥鸟鴨鸭麩麸';
const SIMPLIFIED = new Map([...TRADITIONAL.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]));

/** Digits to ASCII and compatibility forms to plain ones; letters keep their case and accents. */
export function plainForm(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(EASTERN, westernDigit);
}

/** The form in which words are compared: lower case, no accents, one spelling of Arabic letters and of Han. */
export function fold(text: string): string {
  const plain = plainForm(text).toLowerCase();
  if (/^[\x20-\x7e]*$/.test(plain)) return plain;
  return plain
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(HAN, (letter) => SIMPLIFIED.get(letter) ?? letter);
}

function westernDigit(digit: string): string {
  return String((digit.codePointAt(0) ?? 0) & 0xf);
}
