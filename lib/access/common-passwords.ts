/**
 * Words that passwords on leaked lists are built from. A password of twelve or more characters reaches such a
 * list nearly always by repeating, joining or numbering a short word, so the words, with the rule of
 * `password-rule.ts` that takes a password apart, refuse far more than a list of the same length would.
 */
export const commonPasswordWords: readonly string[] = `
abc abcabc access account active admin administrator adobe afterlife airplane alexander alpha amanda america
andrea andrew angel angela anthony apple arsenal asdf asdfgh asdfghjkl ashley august austin autumn baby
babygirl bailey banana barcelona baseball basketball batman beautiful benjamin berlin bigdog blink blue boss
bubbles buster butterfly canada captain carlos caroline changeit changeme charlie cheese chelsea chicken china
chocolate christian christmas cocacola coffee company computer cookie corvette cowboy daniel database david
december default demo demoportal destiny diamond dolphin dragon eagle edward eight elephant elizabeth eminem
enter england family february ferrari five flower football forever four foryou france freedom friday friend
friends fuckyou gateway george ginger goodluck google green guest hannah happy harley hello helloworld hockey
hongkong hunter iloveu iloveyou internet isabella jackson january jasmine jennifer jessica jiangsu jordan
joseph joshua july june justin killer king lakers letmein letmeinnow liverpool login london love lovely
loveme lover loveyou lucky madison maggie manager manchester marina market master matrix matthew maverick
melissa mercedes merlin michael michelle microsoft midnight mobile monday money monkey monster morgan mother
mustang myname mypass mypassword mypasswd myspace naruto nanjing natasha network never newyork nicholas
nicole nine ninja nothing november october office one orange pass passcode passw passwd password passwort
patrick peanut pepper phoenix pokemon porsche portal prince princess private public purple qazwsx qazwsxedc
qwaszx qwer qwert qwerty qwertyuiop rainbow ranger raymond red reset richard robert root samantha samsung
saturday scooter secret secure security september server seven shadow shanghai silver six slipknot smokey
snoopy soccer softball spider spiderman spring starwars steelers student summer sunday sunflower sunshine
superman superstar support suzhou sweet sweetie sysadmin system taylor teacher temp temppass test tester
testing theman thomas three thunder thursday tiger tigger tinkerbell today tomorrow trustno trustnoone tuesday
two unknown user username vanessa victoria warrior wednesday welcome whatever william windows winter wizard
wuxi yankees yellow zero zxcv zxcvbn zxcvbnm
aini caonima haoma keji mima nihao wangluo woai woaini woaiwojia woshi woshishui wodemima zhongguo xianggang
changzhou nantong yangzhou xuzhou gongsi qiye
密码 我爱你 我的密码 管理员 测试 中国 香港 江苏 南京 苏州 你好 公司 企业 密碼 我愛你 我的密碼 管理員 測試 中國 江蘇 蘇州
`
  .split(/\s+/)
  .filter((word) => word !== "");

/** What fingers run along: rows and columns of the keyboard, and the alphabet and digits in order. */
export const keyboardRuns: readonly string[] = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "qwertyuiopasdfghjklzxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "1q2w3e4r5t6y7u8i9o0p",
  "qazwsxedcrfvtgbyhnujmikolp",
  "q1w2e3r4t5y6u7i8o9p0",
  "!@#$%^&*()_+",
];
