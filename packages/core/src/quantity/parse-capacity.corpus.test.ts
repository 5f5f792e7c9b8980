import { describe, expect, test } from "vitest";
import type { CapacityReading } from "./capacity-reading.js";
import { parseCapacity } from "./parse-capacity.js";
import { parseUnit } from "./unit.js";

// A text in the manner of a ledger's 建设内容及规模, and its readings in brief: words = kind:role value unit of product,
// phase, part of which reading, about, bound, range; after each | another way to read it, with (count, periods or phase).
const LEDGERS: readonly (readonly [text: string, ...readings: string[]])[] = [
  ["年产5万吨磷酸铁锂正极材料项目", "5万吨 = capacity 5 万吨/年 of 磷酸铁锂正极材料"],
  [
    "年产10万吨磷酸铁及5万吨磷酸铁锂项目",
    "10万吨 = capacity 10 万吨/年 of 磷酸铁",
    "5万吨 = capacity 5 万吨/年 of 磷酸铁锂",
  ],
  ["新建年产2万吨电池级碳酸锂生产线2条", "2万吨 = capacity 2 万吨/年 of 电池级碳酸锂"],
  ["建设年产20GWh锂离子电池生产线及配套设施", "20GWh = capacity 20 GWh/年 of 锂离子电池"],
  [
    "年产10吉瓦时方形铝壳磷酸铁锂电池项目，总投资25亿元，占地200亩",
    "10吉瓦时 = capacity 10 吉瓦时/年 of 方形铝壳磷酸铁锂电池",
    "25亿元 = money:investment 25 亿元",
    "200亩 = land 200 亩",
  ],
  [
    "项目总投资11.42亿元，占地136.8亩，建成后年产5万吨磷酸铁锂",
    "11.42亿元 = money:investment 11.42 亿元",
    "136.8亩 = land 136.8 亩",
    "5万吨 = capacity 5 万吨/年 of 磷酸铁锂",
  ],
  [
    "总投资60亿元，用地568亩，分两期建设年产50万吨磷酸铁锂正极材料",
    "60亿元 = money:investment 60 亿元",
    "568亩 = land 568 亩",
    "50万吨 = capacity 50 万吨/年 of 磷酸铁锂正极材料",
  ],
  ["建设6微米电解铜箔生产线，年产3万吨", "3万吨 = capacity 3 万吨/年"],
  [
    "年产10万吨三元前驱体，一期3万吨已建成",
    "10万吨 = capacity:total 10 万吨/年 of 三元前驱体",
    "3万吨 = capacity:part 3 万吨/年 phase 1 part of 0",
  ],
  [
    "一期建设3万吨/年三元前驱体生产线，二期建设7万吨/年",
    "3万吨/年 = capacity 3 万吨/年 of 三元前驱体 phase 1",
    "7万吨/年 = capacity 7 万吨/年 phase 2",
  ],
  ["年产5亿平方米锂电隔膜项目", "5亿平方米 = capacity 5 亿平方米/年 of 锂电隔膜"],
  [
    "年产1.04亿㎡湿法隔膜、2600万㎡涂覆隔膜",
    "1.04亿㎡ = capacity 1.04 亿㎡/年 of 湿法隔膜",
    "2600万㎡ = capacity 2600 万㎡/年 of 涂覆隔膜",
  ],
  [
    "年产2万吨六氟磷酸锂、10万吨电解液项目",
    "2万吨 = capacity 2 万吨/年 of 六氟磷酸锂",
    "10万吨 = capacity 10 万吨/年 of 电解液",
  ],
  [
    "年产12万吨负极材料一体化项目，其中石墨化6万吨",
    "12万吨 = capacity:total 12 万吨/年 of 负极材料一体化",
    "6万吨 = capacity:part 6 万吨/年 of 石墨化 part of 0",
  ],
  ["年产4万吨人造石墨负极材料及配套石墨化、炭化生产线", "4万吨 = capacity 4 万吨/年 of 人造石墨负极材料"],
  ["年产PVDF1万吨", "1万吨 = capacity 1 万吨/年 of PVDF"],
  ["年产3万吨PVC、2万吨烧碱", "3万吨 = capacity 3 万吨/年 of PVC", "2万吨 = capacity 2 万吨/年 of 烧碱"],
  ["形成年产1000吨碳纤维生产能力", "1000吨 = capacity 1000 吨/年 of 碳纤维"],
  ["年加工铝材8万吨", "8万吨 = capacity 8 万吨/年 of 铝材"],
  [
    "年产铝板带箔15万吨，总投资9.6亿元",
    "15万吨 = capacity 15 万吨/年 of 铝板带箔",
    "9.6亿元 = money:investment 9.6 亿元",
  ],
  [
    "电解铝产能由45万吨增至60万吨",
    "45万吨 = capacity:before 45 万吨/年 of 电解铝",
    "60万吨 = capacity:after 60 万吨/年 of 电解铝 | increment capacity 15 万吨/年",
  ],
  [
    "现有产能20万吨，扩建后达到35万吨",
    "20万吨 = capacity:before 20 万吨/年",
    "35万吨 = capacity:after 35 万吨/年 | increment capacity 15 万吨/年",
  ],
  [
    "在现有3万吨的基础上新增5万吨碳酸锂产能",
    "3万吨 = capacity:before 3 万吨/年 | period-not-stated capacity 3 万吨",
    "5万吨 = capacity:added 5 万吨/年 of 碳酸锂",
  ],
  [
    "技改后钢产能由500万吨提高到600万吨",
    "500万吨 = capacity:before 500 万吨/年 of 钢",
    "600万吨 = capacity:after 600 万吨/年 of 钢 | increment capacity 100 万吨/年",
  ],
  [
    "扩建5万吨铜箔项目",
    "5万吨 = capacity:added 5 万吨/年 of 铜箔 | period-not-stated capacity 5 万吨 | increment-or-total capacity 5 万吨/年",
  ],
  ["扩建年产3万台电机生产线", "3万台 = capacity:added 3 万台/年 of 电机 | increment-or-total capacity 3 万台/年"],
  ["续建年产20万吨合成氨项目", "20万吨 = capacity:added 20 万吨/年 of 合成氨"],
  [
    "日产2500吨熟料水泥生产线",
    "2500吨 = capacity 2500 吨/天 of 熟料水泥 | working-days capacity 825000 吨/年 (330) | working-days capacity 912500 吨/年 (365)",
  ],
  [
    "日产5000吨新型干法水泥生产线，年产水泥200万吨",
    "5000吨 = capacity 5000 吨/天 of 新型干法水泥 | working-days capacity 1650000 吨/年 (330) | working-days capacity 1825000 吨/年 (365)",
    "200万吨 = capacity 200 万吨/年 of 水泥",
  ],
  [
    "日处理生活垃圾600吨",
    "600吨 = capacity 600 吨/天 of 生活垃圾 | working-days capacity 198000 吨/年 (330) | working-days capacity 219000 吨/年 (365)",
  ],
  [
    "日处理能力3万吨污水处理厂",
    "3万吨 = capacity 3 万吨/天 of 污水处理厂 | working-days capacity 990 万吨/年 (330) | working-days capacity 1095 万吨/年 (365)",
  ],
  [
    "污水处理规模5万m³/d",
    "5万m³/d = capacity 5 万m³/d of 污水 | working-days capacity 1650 万m³/年 (330) | working-days capacity 1825 万m³/年 (365)",
  ],
  [
    "新建10万立方米/天污水处理厂及配套管网30公里",
    "10万立方米/天 = capacity 10 万立方米/天 of 污水处理厂 | working-days capacity 3300 万立方米/年 (330) | working-days capacity 3650 万立方米/年 (365)",
    "30公里 = other 30 公里",
  ],
  [
    "年处理危险废物5万吨，年利用粉煤灰30万吨",
    "5万吨 = capacity 5 万吨/年 of 危险废物",
    "30万吨 = capacity 30 万吨/年 of 粉煤灰",
  ],
  ["年拆解报废汽车3万辆", "3万辆 = capacity 3 万辆/年 of 报废汽车"],
  [
    "年处理废旧锂电池2万吨，回收碳酸锂2000吨",
    "2万吨 = capacity 2 万吨/年 of 废旧锂电池",
    "2000吨 = capacity 2000 吨/年 of 碳酸锂",
  ],
  ["年屠宰加工肉羊50万只", "50万只 = capacity 50 万只/年 of 肉羊"],
  ["年出栏生猪10万头", "10万头 = capacity 10 万头/年 of 生猪"],
  ["存栏奶牛5000头", "5000头 = other 5000 头"],
  ["年产鲜奶3万吨", "3万吨 = capacity 3 万吨/年 of 鲜奶"],
  ["年产高端装备500台（套）", "500台（套） = capacity 500 台套/年 of 高端装备"],
  ["年产风电整机200台套", "200台套 = capacity 200 台套/年 of 风电整机"],
  ["年产3000套换热器", "3000套 = capacity 3000 套/年 of 换热器"],
  ["年产10万台新能源汽车", "10万台 = capacity 10 万台/年 of 新能源汽车"],
  ["年产30万辆新能源乘用车基地", "30万辆 = capacity 30 万辆/年 of 新能源乘用车"],
  ["年产轴承500万套", "500万套 = capacity 500 万套/年 of 轴承"],
  ["年产500万个轴承", "500万个 = capacity 500 万个/年 of 轴承"],
  ["年产LED芯片120万片", "120万片 = capacity 120 万片/年 of LED芯片"],
  ["年产12英寸晶圆3万片/月", "3万片/月 = capacity 3 万片/月 of 12英寸晶圆 | months capacity 36 万片/年 (12)"],
  ["月产3万片12英寸晶圆", "3万片 = capacity 3 万片/月 of 12英寸晶圆 | months capacity 36 万片/年 (12)"],
  ["年产1亿只18650圆柱电池", "1亿只 = capacity 1 亿只/年 of 18650圆柱电池"],
  ["年产5000万支胰岛素注射液", "5000万支 = capacity 5000 万支/年 of 胰岛素注射液"],
  ["年产片剂10亿片、胶囊5亿粒", "10亿片 = capacity 10 亿片/年 of 片剂", "5亿粒 = capacity 5 亿粒/年 of 胶囊"],
  ["年产600万件服装", "600万件 = capacity 600 万件/年 of 服装"],
  ["年产2000万米布", "2000万米 = capacity 2000 万米/年 of 布"],
  ["年产高压电缆5000公里", "5000公里 = capacity 5000 公里/年 of 高压电缆"],
  ["年产5GW光伏组件、5GW电池片", "5GW = capacity 5 GW/年 of 光伏组件", "5GW = capacity 5 GW/年 of 电池片"],
  ["10GW单晶硅片项目", "10GW = capacity 10 GW/年 of 单晶硅片 | power-or-capacity power 10 GW"],
  ["年产10GW单晶拉棒及切片", "10GW = capacity 10 GW/年 of 单晶拉棒及切片"],
  ["建设100MW光伏发电项目", "100MW = power 100 MW of 光伏发电"],
  ["200兆瓦风电项目，年发电量5亿千瓦时", "200兆瓦 = power 200 兆瓦 of 风电", "5亿千瓦时 = other:generation 5 亿千瓦时"],
  ["建设2×350MW热电联产机组", "2×350MW = power 700 MW of 热电联产机组 | one-of-several power 350 MW (2)"],
  ["2×1000MW煤电机组", "2×1000MW = power 2000 MW of 煤电机组 | one-of-several power 1000 MW (2)"],
  ["新建2台75吨/小时循环流化床锅炉", "2台 = other:equipment 2 台", "75吨/小时 = other:equipment 75 吨/小时"],
  [
    "新建300兆瓦/1200兆瓦时共享储能电站",
    "300兆瓦 = power 300 兆瓦 of 共享储能电站",
    "1200兆瓦时 = storage 1200 兆瓦时 of 共享储能电站",
  ],
  [
    "建设50万千瓦风电、20万千瓦光伏及10万千瓦/40万千瓦时储能",
    "50万千瓦 = power 50 万千瓦 of 风电",
    "20万千瓦 = power 20 万千瓦 of 光伏",
    "10万千瓦 = power 10 万千瓦 of 储能",
    "40万千瓦时 = storage 40 万千瓦时 of 储能",
  ],
  ["建设1GWh储能系统集成生产线", "1GWh = capacity 1 GWh/年 of 储能系统集成 | period-not-stated capacity 1 GWh"],
  ["年产2GWh储能系统", "2GWh = capacity 2 GWh/年 of 储能系统"],
  ["新型储能电池Pack智能制造基地，年产5GWh", "5GWh = capacity 5 GWh/年"],
  ["50万千瓦光热+光伏发电项目", "50万千瓦 = power 50 万千瓦 of 光热+光伏发电"],
  ["100MW光热发电，配套储热", "100MW = power 100 MW of 光热发电"],
  [
    "制氢能力2万标方/小时",
    "2万标方/小时 = capacity 2 万标方/小时 of 制氢 | working-hours capacity 15840 万标方/年 (7920) | working-hours capacity 17520 万标方/年 (8760)",
  ],
  ["年产绿氢2万吨、合成氨10万吨", "2万吨 = capacity 2 万吨/年 of 绿氢", "10万吨 = capacity 10 万吨/年 of 合成氨"],
  [
    "1000Nm³/h电解水制氢装置",
    "1000Nm³/h = capacity 1000 Nm³/h of 电解水制氢 | working-hours capacity 7920000 Nm³/年 (7920) | working-hours capacity 8760000 Nm³/年 (8760)",
  ],
  ["年产液化天然气5亿立方米", "5亿立方米 = capacity 5 亿立方米/年 of 液化天然气"],
  ["年产商品混凝土100万立方米", "100万立方米 = capacity 100 万立方米/年 of 商品混凝土"],
  ["20万立方米/年装配式构件", "20万立方米/年 = capacity 20 万立方米/年 of 装配式构件"],
  ["建设冷库库容10万吨", "10万吨 = storage 10 万吨 of 冷库"],
  ["新建5000吨冷链物流库", "5000吨 = storage 5000 吨 of 冷链物流库"],
  ["新建原油储罐50万立方米", "50万立方米 = storage 50 万立方米 of 原油储罐"],
  ["物流园年吞吐量300万吨", "300万吨 = capacity 300 万吨/年 of 物流园"],
  ["年周转货物200万吨", "200万吨 = capacity 200 万吨/年 of 货物"],
  ["总建筑面积5.2万平方米", "5.2万平方米 = building 5.2 万平方米"],
  ["新建标准化厂房10万平方米，办公楼5000㎡", "10万平方米 = building 10 万平方米", "5000㎡ = building 5000 ㎡"],
  [
    "占地面积35000平方米，建筑面积21000平方米",
    "35000平方米 = land 35000 平方米",
    "21000平方米 = building 21000 平方米",
  ],
  ["项目用地15公顷", "15公顷 = land 15 公顷"],
  ["规划面积12.5平方公里", "12.5平方公里 = land 12.5 平方公里"],
  ["占地约150亩", "150亩 = land 150 亩 about"],
  ["占地200余亩，总投资约6亿元", "200余亩 = land 200 亩 about bound lower", "6亿元 = money:investment 6 亿元 about"],
  ["计划总投资3.5亿美元", "3.5亿美元 = money:investment 3.5 亿美元"],
  ["总投资2亿元人民币", "2亿元人民币 = money:investment 2 亿元人民币"],
  [
    "总投资125000万元，其中固定资产投资98000万元",
    "125000万元 = money:investment 125000 万元",
    "98000万元 = money:fixed-investment 98000 万元 part of 0",
  ],
  [
    "总投资1.2亿元，其中设备投资5000万元",
    "1.2亿元 = money:investment 1.2 亿元",
    "5000万元 = money:investment 5000 万元 part of 0",
  ],
  [
    "总投资10亿元，其中一期投资4亿元、二期投资6亿元",
    "10亿元 = money:investment 10 亿元",
    "4亿元 = money:investment 4 亿元 phase 1 part of 0",
    "6亿元 = money:investment 6 亿元 phase 2 part of 0",
  ],
  ["累计完成投资3.2亿元", "3.2亿元 = money:invested 3.2 亿元"],
  ["到位资金5600万元", "5600万元 = money:arrived 5600 万元"],
  ["年销售收入15亿元，利税2.3亿元", "15亿元 = money:sales 15 亿元", "2.3亿元 = money:tax 2.3 亿元"],
  ["预计年产值30亿元，年税收1.5亿元", "30亿元 = money:output-value 30 亿元", "1.5亿元 = money:tax 1.5 亿元"],
  ["达产后实现产值12亿元，带动就业500人", "12亿元 = money:output-value 12 亿元", "500人 = people 500 人"],
  ["可提供就业岗位300个", "300个 = people 300 个"],
  ["用工800人", "800人 = people 800 人"],
  ["注册资本5000万元", "5000万元 = money:registered-capital 5000 万元"],
  ["申请专项债券2亿元", "2亿元 = money:funding 2 亿元"],
  ["投资强度300万元/亩", "300万元/亩 = other:per-unit 300 万元/亩"],
  ["产品售价4万元/吨", "4万元/吨 = other:per-unit 4 万元/吨"],
  ["单位电耗13500千瓦时/吨", "13500千瓦时/吨 = other:per-unit 13500 千瓦时/吨"],
  ["年用电量2亿千瓦时", "2亿千瓦时 = other:consumption 2 亿千瓦时"],
  ["年耗水30万吨", "30万吨 = other:consumption 30 万吨"],
  ["年综合能耗5万吨标准煤", "5万吨标准煤 = other:consumption 5 万吨标准煤"],
  ["年减排二氧化碳20万吨", "20万吨 = other:emission 20 万吨"],
  ["探明储量2亿吨", "2亿吨 = other:reserve 2 亿吨"],
  ["储量5000万吨的铜矿", "5000万吨 = other:reserve 5000 万吨"],
  ["10吨行车2台", "10吨 = other:equipment 10 吨", "2台 = other 2 台"],
  ["5万吨级码头", "5万吨 = other:class 5 万吨"],
  ["购置数控机床50台", "50台 = other:equipment 50 台"],
  ["购置设备120台（套），建设生产线3条", "120台（套） = other:equipment 120 台套"],
  [
    "建设3条年产5万吨生产线",
    "3条 = other:lines 3 条",
    "5万吨 = capacity 5 万吨/年 | count-times-size capacity 15 万吨/年 (3)",
  ],
  ["新建两条生产线", "两条 = other:lines 2 条"],
  [
    "2条10万吨/年生产线",
    "2条 = other:lines 2 条",
    "10万吨/年 = capacity 10 万吨/年 | count-times-size capacity 20 万吨/年 (2)",
  ],
  ["5万吨/年×2", "5万吨/年×2 = capacity 10 万吨/年 | one-of-several capacity 5 万吨/年 (2)"],
  ["2×5万吨/年甲醇", "2×5万吨/年 = capacity 10 万吨/年 of 甲醇 | one-of-several capacity 5 万吨/年 (2)"],
  ["3台×6兆瓦余热发电", "3台×6兆瓦 = power 18 兆瓦 of 余热发电 | one-of-several power 6 兆瓦 (3)"],
  [
    "年产3－5万吨锰铁",
    "3－5万吨 = capacity 4 万吨/年 of 锰铁 from 3 to 5 | range-end capacity 3 万吨/年 | range-end capacity 5 万吨/年",
  ],
  [
    "年产3万吨～5万吨硅铁",
    "3万吨～5万吨 = capacity 4 万吨/年 of 硅铁 from 3 to 5 | range-end capacity 3 万吨/年 | range-end capacity 5 万吨/年",
  ],
  [
    "年产3万-5万吨硅铁",
    "3万-5万吨 = capacity 4 万吨/年 of 硅铁 from 3 to 5 | range-end capacity 3 万吨/年 | range-end capacity 5 万吨/年",
  ],
  [
    "三四万吨",
    "三四万吨 = capacity 3.5 万吨/年 from 3 to 4 | period-not-stated capacity 3.5 万吨 | range-end capacity 3 万吨/年 | range-end capacity 4 万吨/年",
  ],
  ["年产约3万吨电石", "3万吨 = capacity 3 万吨/年 of 电石 about"],
  ["年产近10万吨尿素", "10万吨 = capacity 10 万吨/年 of 尿素 about"],
  ["年产不低于2万吨氢氧化锂", "2万吨 = capacity 2 万吨/年 of 氢氧化锂 bound lower"],
  ["年产不少于5000吨", "5000吨 = capacity 5000 吨/年 bound lower"],
  ["产能达到10万吨以上", "10万吨 = capacity 10 万吨/年 bound lower"],
  ["不超过20万吨", "20万吨 = capacity 20 万吨/年 bound upper | period-not-stated capacity 20 万吨"],
  ["规模8万吨左右", "8万吨 = capacity 8 万吨/年 about | period-not-stated capacity 8 万吨"],
  ["年产10余万吨焦炭", "10余万吨 = capacity 10 万吨/年 of 焦炭 about bound lower"],
  ["投资50多亿元", "50多亿元 = money:investment 50 亿元 about bound lower"],
  ["投资上百亿元", "百亿元 = money:investment 100 亿元 bound lower"],
  ["签约金额达百亿元以上", "百亿元 = money:contracted 100 亿元 bound lower"],
  ["近期年产10万吨，远期30万吨", "10万吨 = capacity 10 万吨/年 phase 近期", "30万吨 = capacity 30 万吨/年 phase 远期"],
  ["首期年产1万吨", "1万吨 = capacity 1 万吨/年 phase 1"],
  [
    "第一期5000吨、第二期1.5万吨，年产合计2万吨",
    "5000吨 = capacity:part 5000 吨/年 phase 1 part of 2 | period-not-stated capacity 5000 吨",
    "1.5万吨 = capacity:part 1.5 万吨/年 phase 2 part of 2 | period-not-stated capacity 1.5 万吨",
    "2万吨 = capacity:total 2 万吨/年",
  ],
  [
    "一期：建设厂房2万平方米。年产3万吨。二期：年产5万吨。",
    "2万平方米 = building 2 万平方米 phase 1",
    "3万吨 = capacity 3 万吨/年 phase 1",
    "5万吨 = capacity 5 万吨/年 phase 2",
  ],
  [
    "一期占地100亩，投资3亿元，二期占地200亩，投资7亿元",
    "100亩 = land 100 亩 phase 1",
    "3亿元 = money:investment 3 亿元 phase 1",
    "200亩 = land 200 亩 phase 2",
    "7亿元 = money:investment 7 亿元 phase 2",
  ],
  [
    "一期3万、二期5万吨",
    "3万 = capacity 3 万吨/年 phase 1 | period-not-stated capacity 3 万吨 | unit-shared other 3 万个",
    "5万吨 = capacity 5 万吨/年 phase 2 | period-not-stated capacity 5 万吨",
  ],
  [
    "总规模10万吨，一期4万吨",
    "10万吨 = capacity:total 10 万吨/年 | period-not-stated capacity 10 万吨",
    "4万吨 = capacity:part 4 万吨/年 phase 1 part of 0 | period-not-stated capacity 4 万吨",
  ],
  [
    "一期2GWh、二期3GWh，全部达产后总产能5GWh",
    "2GWh = capacity:part 2 GWh/年 phase 1 part of 2 | period-not-stated capacity 2 GWh",
    "3GWh = capacity:part 3 GWh/年 phase 2 part of 2 | period-not-stated capacity 3 GWh",
    "5GWh = capacity:total 5 GWh/年",
  ],
  ["年产２０万吨、占地１２０亩", "２０万吨 = capacity 20 万吨/年", "１２０亩 = land 120 亩"],
  ["年产1,250吨", "1,250吨 = capacity 1250 吨/年"],
  ["年产1，250吨", "1，250吨 = capacity 1250 吨/年 | comma capacity 250 吨/年"],
  ["总投资1,250.5万元", "1,250.5万元 = money:investment 1250.5 万元"],
  ["年产一百二十万吨焦炭", "一百二十万吨 = capacity 120 万吨/年 of 焦炭"],
  ["年产三万五千吨", "三万五千吨 = capacity 35000 吨/年"],
  ["年产十万吨", "十万吨 = capacity 10 万吨/年"],
  ["年产百万吨乙烯", "百万吨 = capacity 100 万吨/年 of 乙烯"],
  ["年产3万5千吨", "3万5千吨 = capacity 35000 吨/年"],
  ["年产半吨", "半吨 = capacity 0.5 吨/年"],
  ["年产高纯石英砂3千吨", "3千吨 = capacity 3000 吨/年 of 高纯石英砂"],
  ["2023年产值5亿元", "5亿元 = money:output-value 5 亿元"],
  ["2023年生产钢材10万吨", "10万吨 = capacity 10 万吨/年 of 钢材"],
  ["电话13912345678"],
  ["联系电话0937-6228888，建设期2年"],
  ["同比增长15%，占比23.5%"],
  ["全国第65位，排名第3"],
  ["2024年3月开工，2025年12月投产"],
  ["建设工期24个月"],
  ["35个项目、9家企业"],
  ["建立一套机制"],
  ["四两拨千斤"],
  ["5G基站建设项目"],
  ["2个千亿、4个百亿产业集群"],
  ["获得3项专利"],
  ["18650圆柱形锂电池生产线"],
  ["15台账"],
  ["30万人口"],
  ["500强企业"],
  ["A4纸"],
  ["GB/T20234标准"],
  ["110kV变电站一座"],
  ["240MVA主变2台", "240MVA = other:equipment 240 MVA", "2台 = other 2 台"],
  [
    "3.6万吨/年己内酰胺联产2万吨/年硫酸铵",
    "3.6万吨/年 = capacity 3.6 万吨/年 of 己内酰胺",
    "2万吨/年 = capacity 2 万吨/年 of 硫酸铵",
  ],
  [
    "年产硅铁6万吨、锰硅合金12万吨，年产值15亿元",
    "6万吨 = capacity 6 万吨/年 of 硅铁",
    "12万吨 = capacity 12 万吨/年 of 锰硅合金",
    "15亿元 = money:output-value 15 亿元",
  ],
  [
    "碳酸锂产能1万吨，磷酸铁锂产能2万吨",
    "1万吨 = capacity 1 万吨/年 of 碳酸锂",
    "2万吨 = capacity 2 万吨/年 of 磷酸铁锂",
  ],
  ["产品为电子级多晶硅，年产1万吨", "1万吨 = capacity 1 万吨/年 of 电子级多晶硅"],
  ["电解液10000吨/年", "10000吨/年 = capacity 10000 吨/年 of 电解液"],
  [
    "主要产品及产能：铜箔1.5万吨/年；铜杆10万吨/年",
    "1.5万吨/年 = capacity 1.5 万吨/年 of 铜箔",
    "10万吨/年 = capacity 10 万吨/年 of 铜杆",
  ],
  [
    "锂电池正极材料5万吨（一期2万吨）",
    "5万吨 = capacity:total 5 万吨/年 of 锂电池正极材料 | period-not-stated capacity 5 万吨",
    "2万吨 = capacity:part 2 万吨/年 phase 1 part of 0 | period-not-stated capacity 2 万吨",
  ],
  [
    "8GWh（储能4GWh+动力4GWh）",
    "8GWh = capacity:total 8 GWh/年 | period-not-stated capacity 8 GWh",
    "4GWh = capacity:part 4 GWh/年 of 储能 part of 0 | use-unclear storage 4 GWh",
    "4GWh = capacity:part 4 GWh/年 of 动力 part of 0 | period-not-stated capacity 4 GWh",
  ],
  [
    "总产能8GWh，包括储能电池4GWh、动力电池4GWh",
    "8GWh = capacity:total 8 GWh/年",
    "4GWh = capacity:part 4 GWh/年 of 储能电池 part of 0",
    "4GWh = capacity:part 4 GWh/年 of 动力电池 part of 0",
  ],
  ["甲醇60万t/a、烯烃20万t/a", "60万t/a = capacity 60 万t/a of 甲醇", "20万t/a = capacity 20 万t/a of 烯烃"],
  ["annual capacity 50,000 t/a of LFP", "50,000 t/a = capacity 50000 t/a of LFP"],
  ["50000t/a LFP cathode", "50000t/a = capacity 50000 t/a of LFP cathode"],
  ["¥5亿", "¥5亿 = money 5 亿元"],
  ["$3000万", "$3000万 = money 3000 万美元"],
  ["年产3万吨碳酸锂,5万吨氢氧化锂.", "3万吨 = capacity 3 万吨/年 of 碳酸锂", "5万吨 = capacity 5 万吨/年 of 氢氧化锂"],
  ["每年处理20万吨尾矿", "20万吨 = capacity 20 万吨/年 of 尾矿"],
  [
    "每天处理200吨",
    "200吨 = capacity 200 吨/天 | working-days capacity 66000 吨/年 (330) | working-days capacity 73000 吨/年 (365)",
  ],
  ["1万吨每年", "1万吨每年 = capacity 1 万吨/年"],
  ["400万吨/年煤炭洗选", "400万吨/年 = capacity 400 万吨/年 of 煤炭洗选"],
  ["建设800万吨/年煤矿，配套选煤厂", "800万吨/年 = capacity 800 万吨/年 of 煤矿"],
  ["年产600吨锂带和100吨金属锂", "600吨 = capacity 600 吨/年 of 锂带", "100吨 = capacity 100 吨/年 of 金属锂"],
  ["形成3GW异质结电池产能", "3GW = capacity 3 GW/年 of 异质结电池"],
  ["3万锭棉纺"],
  ["500千伏安变压器", "500千伏安 = other:equipment 500 千伏安"],
  ["6万千伏安矿热炉2台", "6万千伏安 = other:equipment 6 万千伏安", "2台 = other 2 台"],
  ["年产变压器500万千伏安", "500万千伏安 = capacity 500 万千伏安/年 of 变压器"],
  ["育苗温室大棚20000平方米", "20000平方米 = building 20000 平方米"],
  ["种植面积5万亩", "5万亩 = land 5 万亩"],
  ["10万亩高标准农田", "10万亩 = land 10 万亩"],
  ["改造提升农田3万亩，年产玉米2万吨", "3万亩 = land 3 万亩", "2万吨 = capacity 2 万吨/年 of 玉米"],
  ["800万美元", "800万美元 = money 800 万美元"],
  ["日元贷款5亿日元", "5亿日元 = money:funding 5 亿日元"],
  ["年产5万吨多晶硅", "5万吨 = capacity 5 万吨/年 of 多晶硅"],
  ["建设2GWh储能项目", "2GWh = storage 2 GWh of 储能 | use-unclear capacity 2 GWh/年"],
  ["4000吨级", "4000吨 = other:class 4000 吨"],
  [
    "新建年产3万吨磷酸铁锂项目，总投资5亿元，其中：设备投资2亿元，铺底流动资金3000万元",
    "3万吨 = capacity 3 万吨/年 of 磷酸铁锂",
    "5亿元 = money:investment 5 亿元",
    "2亿元 = money:investment 2 亿元 part of 1",
    "3000万元 = money 3000 万元 part of 1",
  ],
  ["扩建后年产8万吨", "8万吨 = capacity:after 8 万吨/年"],
  ["年产30万吨合成氨、52万吨尿素", "30万吨 = capacity 30 万吨/年 of 合成氨", "52万吨 = capacity 52 万吨/年 of 尿素"],
  [
    "年产电池箔5万吨（含双零箔1万吨）",
    "5万吨 = capacity:total 5 万吨/年 of 电池箔",
    "1万吨 = capacity:part 1 万吨/年 of 双零箔 part of 0",
  ],
  ["主要建设3座110兆瓦光伏电站", "110兆瓦 = power 110 兆瓦 of 光伏电站 | count-times-size power 330 兆瓦 (3)"],
  ["6GWh储能电池及系统集成项目", "6GWh = capacity 6 GWh/年 of 储能电池及系统集成 | period-not-stated capacity 6 GWh"],
  [
    "项目达产后可实现年产值约30亿元、年利税超3亿元，新增就业800余人",
    "30亿元 = money:output-value 30 亿元 about",
    "3亿元 = money:tax 3 亿元 bound lower",
    "800余人 = people 800 人 about bound lower",
  ],
  ["建设电解铝生产线2条、年产能50万吨", "50万吨 = capacity 50 万吨/年"],
  [
    "年产液态阳光甲醇10万吨，配套100万千瓦光伏、制氢2万吨",
    "10万吨 = capacity 10 万吨/年 of 液态阳光甲醇",
    "100万千瓦 = power 100 万千瓦 of 光伏",
    "2万吨 = capacity 2 万吨/年 of 制氢",
  ],
  ["总投资额为人民币3.2亿", "3.2亿 = money:investment 3.2 亿元 | unit-not-stated other 3.2 亿个"],
  [
    "建筑面积约3.5万㎡，其中生产车间2万㎡、办公楼5000㎡",
    "3.5万㎡ = building 3.5 万㎡ about",
    "2万㎡ = building 2 万㎡ part of 0",
    "5000㎡ = building 5000 ㎡ part of 0",
  ],
  ["年产1.5亿m2锂电池隔膜", "1.5亿m2 = capacity 1.5 亿m2/年 of 锂电池隔膜"],
  ["年产5000吨/年", "5000吨/年 = capacity 5000 吨/年"],
  [
    "3000吨/年六氟磷酸锂（二期）",
    "3000吨/年 = capacity 3000 吨/年 of 六氟磷酸锂 | phase-after capacity 3000 吨/年 (2)",
  ],
  [
    "从3000吨/年提升到1万吨/年",
    "3000吨/年 = capacity:before 3000 吨/年",
    "1万吨/年 = capacity:after 1 万吨/年 | increment capacity 0.7 万吨/年",
  ],
  ["年产3万吨碳酸锂，占全市产能的30%", "3万吨 = capacity 3 万吨/年 of 碳酸锂"],
  [
    "日供水能力10万吨",
    "10万吨 = capacity 10 万吨/天 of 水 | working-days capacity 3300 万吨/年 (330) | working-days capacity 3650 万吨/年 (365)",
  ],
  [
    "小时处理量50吨",
    "50吨 = capacity 50 吨/小时 | working-hours capacity 396000 吨/年 (7920) | working-hours capacity 438000 吨/年 (8760)",
  ],
  [
    "年产120万吨焦化，干熄焦余热发电2×25MW",
    "120万吨 = capacity 120 万吨/年 of 焦化",
    "2×25MW = power 50 MW of 干熄焦余热发电 | one-of-several power 25 MW (2)",
  ],
  ["新建锂电池PACK生产线4条，年产储能柜5000台", "5000台 = capacity 5000 台/年 of 储能柜"],
  ["配套建设2.4万千瓦时储能", "2.4万千瓦时 = storage 2.4 万千瓦时 of 储能 | use-unclear capacity 2.4 万千瓦时/年"],
  ["一期年产3万吨、二期7万吨", "3万吨 = capacity 3 万吨/年 phase 1", "7万吨 = capacity 7 万吨/年 phase 2"],
  [
    "总投资12.5亿元，占地200亩，年产3万吨磷酸铁锂正极材料",
    "12.5亿元 = money:investment 12.5 亿元",
    "200亩 = land 200 亩",
    "3万吨 = capacity 3 万吨/年 of 磷酸铁锂正极材料",
  ],
  [
    "年产8吉瓦时磷酸铁锂电池，包含4吉瓦时储能电池和4吉瓦时动力电池两条生产线",
    "8吉瓦时 = capacity:total 8 吉瓦时/年 of 磷酸铁锂电池",
    "4吉瓦时 = capacity:part 4 吉瓦时/年 of 储能电池 part of 0",
    "4吉瓦时 = capacity:part 4 吉瓦时/年 of 动力电池 part of 0",
    "两条 = other:lines 2 条",
  ],
  [
    "产能由5万吨扩至8万吨",
    "5万吨 = capacity:before 5 万吨/年",
    "8万吨 = capacity:after 8 万吨/年 | increment capacity 3 万吨/年",
  ],
  ["新增3万吨碳酸锂产能", "3万吨 = capacity:added 3 万吨/年 of 碳酸锂"],
  [
    "日产100吨玻璃",
    "100吨 = capacity 100 吨/天 of 玻璃 | working-days capacity 33000 吨/年 (330) | working-days capacity 36500 吨/年 (365)",
  ],
  [
    "日处理污水5万立方米，年运行330天",
    "5万立方米 = capacity 5 万立方米/天 of 污水 | working-days-stated capacity 1650 万立方米/年 (330)",
  ],
  ["年处理20万吨废旧电池", "20万吨 = capacity 20 万吨/年 of 废旧电池"],
  [
    "3-5万吨电解铜箔项目",
    "3-5万吨 = capacity 4 万吨/年 of 电解铜箔 from 3 to 5 | period-not-stated capacity 4 万吨 | range-end capacity 3 万吨/年 | range-end capacity 5 万吨/年",
  ],
  ["3*6MW光伏", "3*6MW = power 18 MW of 光伏 | one-of-several power 6 MW (3)"],
  [
    "年产5GW高效光伏组件项目，总投资30亿",
    "5GW = capacity 5 GW/年 of 高效光伏组件",
    "30亿 = money:investment 30 亿元 | unit-not-stated other 30 亿个",
  ],
  ["建设100MW/200MWh独立储能电站", "100MW = power 100 MW of 独立储能电站", "200MWh = storage 200 MWh of 独立储能电站"],
  [
    "2台350MW热电联产机组",
    "2台 = other 2 台",
    "350MW = power 350 MW of 热电联产机组 | count-times-size power 700 MW (2)",
  ],
  [
    "占地面积354亩，总建筑面积12万平方米，购置设备200台（套），新增就业300人",
    "354亩 = land 354 亩",
    "12万平方米 = building 12 万平方米",
    "200台（套） = other:equipment 200 台套",
    "300人 = people 300 人",
  ],
  [
    "年产隔膜1.3亿平方米、涂覆膜5000万㎡",
    "1.3亿平方米 = capacity 1.3 亿平方米/年 of 隔膜",
    "5000万㎡ = capacity 5000 万㎡/年 of 涂覆膜",
  ],
  [
    "年产10万吨阴极铜项目，其中一期3万吨、二期7万吨",
    "10万吨 = capacity:total 10 万吨/年 of 阴极铜",
    "3万吨 = capacity:part 3 万吨/年 phase 1 part of 0",
    "7万吨 = capacity:part 7 万吨/年 phase 2 part of 0",
  ],
  [
    "项目分两期，一期投资5亿元，年产2万吨；二期投资8亿元，年产3万吨。全部建成后形成年产5万吨电解液生产能力",
    "5亿元 = money:investment 5 亿元 phase 1",
    "2万吨 = capacity:part 2 万吨/年 phase 1 part of 4",
    "8亿元 = money:investment 8 亿元 phase 2",
    "3万吨 = capacity:part 3 万吨/年 phase 2 part of 4",
    "5万吨 = capacity:total 5 万吨/年 of 电解液",
  ],
  [
    "年产值20亿元，税收1.2亿元，利润3亿元",
    "20亿元 = money:output-value 20 亿元",
    "1.2亿元 = money:tax 1.2 亿元",
    "3亿元 = money:profit 3 亿元",
  ],
  ["三万五千吨/年电池级碳酸锂", "三万五千吨/年 = capacity 35000 吨/年 of 电池级碳酸锂"],
  ["年产１２．５万吨阳极炭素", "１２．５万吨 = capacity 12.5 万吨/年 of 阳极炭素"],
  [
    "年产正极材料和负极材料各5万吨",
    "5万吨 = capacity 5 万吨/年 of 正极材料和负极材料 | each-of-several capacity 10 万吨/年 (2)",
  ],
  ["年产电机5万台、控制器3万套", "5万台 = capacity 5 万台/年 of 电机", "3万套 = capacity 3 万套/年 of 控制器"],
  [
    "约3亿元，不少于1000万元，最高可达30万元",
    "3亿元 = money 3 亿元 about",
    "1000万元 = money 1000 万元 bound lower",
    "30万元 = money 30 万元 bound upper",
  ],
  ["日产100吨，年工作7200小时", "100吨 = capacity 100 吨/天 | working-days-stated capacity 30000 吨/年 (300)"],
  ["每小时生产5吨，年运行7200小时", "5吨 = capacity 5 吨/小时 | working-days-stated capacity 36000 吨/年 (7200)"],
  ["年产硅片5亿片", "5亿片 = capacity 5 亿片/年 of 硅片"],
  ["年产磷酸铁锂5万吨\n年产石墨3万吨", "5万吨 = capacity 5 万吨/年 of 磷酸铁锂", "3万吨 = capacity 3 万吨/年 of 石墨"],
];

// Every quantity of two newspaper reports, in the phrases it stands in: Gansu Daily on the parks of Jinchang, Baiyin and
// Jiayuguan (winter 2023/24), and on the investment conference of Jiayuguan (March 2024).
const REPORTS: readonly (readonly [text: string, ...readings: string[]])[] = [
  ["新引进招商引资项目35个，总投资达184.8亿元", "184.8亿元 = money:investment 184.8 亿元"],
  ["招商引资到位资金80.18亿元", "80.18亿元 = money:arrived 80.18 亿元"],
  ["实现地区生产总值365亿元，增长15%", "365亿元 = money:gdp 365 亿元"],
  ["规上工业总产值1620亿元，增长21.9%", "1620亿元 = money:output-value 1620 亿元"],
  ["完成固定资产投资57.4亿元，增长22%", "57.4亿元 = money:invested 57.4 亿元"],
  ["在全国230个国家级经开区中排名第65位"],
  ["去年一年招商引资企业投资超过10亿元", "10亿元 = money:investment 10 亿元 bound lower"],
  ["累计到省外资金1.236亿元", "1.236亿元 = money:arrived 1.236 亿元"],
  [
    "8吉瓦时磷酸铁锂电池项目现场，塔吊林立。项目占地354亩，分两期建设，包含4吉瓦时磷酸铁锂储能电池和4吉瓦时磷酸铁锂动力电池两条生产线",
    "8吉瓦时 = capacity:total 8 吉瓦时/年 of 磷酸铁锂电池 | period-not-stated capacity 8 吉瓦时",
    "354亩 = land 354 亩",
    "4吉瓦时 = capacity:part 4 吉瓦时/年 of 磷酸铁锂储能电池 part of 0 | period-not-stated capacity 4 吉瓦时",
    "4吉瓦时 = capacity:part 4 吉瓦时/年 of 磷酸铁锂动力电池 part of 0 | period-not-stated capacity 4 吉瓦时",
    "两条 = other:lines 2 条",
  ],
  [
    "年产20万吨高导新材料项目一期已经正式投产",
    "20万吨 = capacity 20 万吨/年 of 高导新材料 | phase-after capacity 20 万吨/年 (1)",
  ],
  [
    "新签约项目31个，签约金额193.11亿元，其中，入库项目15个，签约金额41.45亿元，签约额增速15.72%，开工率100%",
    "193.11亿元 = money:contracted 193.11 亿元",
    "41.45亿元 = money:contracted 41.45 亿元 part of 0",
  ],
  [
    "完成到位资金37.23亿元，资金到位率89.82%；累计完成到位资金44.07亿元，同比增长23.16%",
    "37.23亿元 = money:arrived 37.23 亿元",
    "44.07亿元 = money:arrived 44.07 亿元",
  ],
  ["审批效率提升近60%"],
  [
    "2吉瓦时磷酸铁锂方形储能电池生产项目",
    "2吉瓦时 = capacity 2 吉瓦时/年 of 磷酸铁锂方形储能电池 | period-not-stated capacity 2 吉瓦时",
  ],
  ["金昌市首条18650圆柱形锂电池生产线"],
  ["2个千亿，4个百亿的“2+4”现代化产业集群"],
  ["只用了30多天"],
  [
    "新签约亿元以上项目32项，签约金额548.9亿元，新盘活生产企业11家，新落地项目26个，实现产值5.1亿元",
    "548.9亿元 = money:contracted 548.9 亿元",
    "5.1亿元 = money:output-value 5.1 亿元",
  ],
  [
    "3×6兆瓦分布式光伏发电项目是继12兆瓦分布式光伏项目建成投产后的又一个",
    "3×6兆瓦 = power 18 兆瓦 of 分布式光伏发电 | one-of-several power 6 兆瓦 (3)",
    "12兆瓦 = power 12 兆瓦 of 分布式光伏",
  ],
  ["经过70余天的奋战，2023年12月底实现2个并网发电目标"],
  [
    "全年落地实施新签约招商项目60项,实现签约额473.95亿元、同比增长102.95%,累计到位资金176.56亿元",
    "473.95亿元 = money:contracted 473.95 亿元",
    "176.56亿元 = money:arrived 176.56 亿元",
  ],
  ["30万雄关儿女"],
  ["“请进来”招商85次，“走出去”招商77次"],
  ["签约金额达百亿元以上", "百亿元 = money:contracted 100 亿元 bound lower"],
  ["8个重点产业链，提出14条优惠措施"],
  ["每年拿出不少于1000万元设立招商专项资金", "1000万元 = money:funding 1000 万元 bound lower"],
  ["分别给予奖励,最高可达30万元", "30万元 = money:funding 30 万元 bound upper"],
  ["共备案招商投资项目41个"],
  [
    "年产12万吨锰硅合金、“数字塔”信息化应用、5G新建工程、碳钢切边废料再利用等9个项目已开工",
    "12万吨 = capacity 12 万吨/年 of 锰硅合金",
  ],
  [
    "20万吨固废资源化处置、提质煤及高碳增碳剂等4个项目",
    "20万吨 = capacity 20 万吨/年 of 固废资源化处置 | period-not-stated capacity 20 万吨",
  ],
];

describe("parseCapacity(), corpus", () => {
  test.each([...LEDGERS, ...REPORTS].map((row) => [row] as const))("%j", ([text, ...expected]) => {
    expect(inBrief(text, parseCapacity(text))).toEqual(expected);
  });

  test("reads the same in full width", () => {
    const wide = (text: string): string =>
      // a comma and a stroke between digits mean less in full width: they are left as they are
      text.replaceAll(/[!-+\-.0-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    for (const [text] of [...LEDGERS, ...REPORTS]) {
      const strip = (reading: CapacityReading): unknown => ({
        ...reading,
        span: null,
        alternatives: reading.alternatives.filter((other) => other.reason !== "comma"),
      });
      expect(parseCapacity(wide(text)).map(strip), text).toEqual(parseCapacity(text).map(strip));
    }
  });

  test("every unit can be read, every span lies within its text, and spans do not overlap", () => {
    for (const [text] of [...LEDGERS, ...REPORTS]) {
      let last = 0;
      for (const { unit, span, alternatives } of parseCapacity(text)) {
        for (const name of [unit, ...alternatives.map((other) => other.unit)])
          expect(parseUnit(name), name).not.toBeNull();
        expect(span[0]).toBeGreaterThanOrEqual(last);
        expect(span[1]).toBeGreaterThan(span[0]);
        last = span[1];
        expect(last).toBeLessThanOrEqual(text.length);
      }
    }
  });
});

function inBrief(text: string, readings: readonly CapacityReading[]): string[] {
  return readings.map((reading) => {
    const { kind, role, value, unit, product, phase, partOf, isApproximate, bound, range, span, alternatives } =
      reading;
    return [
      `${text.slice(...span)} = ${role === undefined ? kind : `${kind}:${role}`} ${String(value)} ${unit}`,
      product === undefined ? "" : `of ${product}`,
      phase === undefined ? "" : `phase ${String(phase)}`,
      partOf === undefined ? "" : `part of ${String(partOf)}`,
      isApproximate ? "about" : "",
      bound === undefined ? "" : `bound ${bound}`,
      range === undefined ? "" : `from ${String(range.low)} to ${String(range.high)}`,
      ...alternatives.map((other) => {
        const extras = [other.count, other.periods, other.phase].filter((extra) => extra !== undefined);
        return `| ${other.reason} ${other.kind} ${String(other.value)} ${other.unit}${extras.map((extra) => ` (${String(extra)})`).join("")}`;
      }),
    ]
      .filter(Boolean)
      .join(" ");
  });
}
