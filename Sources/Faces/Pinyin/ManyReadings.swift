/// Characters of menus that are read in several ways, or otherwise than most lists say, the way
/// that menus mean first. `v` stands for ü.
///
/// It is made for dishes: 长 in 长寿面 and 长鱼, 茄 in 茄子, 重 in 重庆, 芥 in 芥兰. Forms of one
/// character, simplified and traditional, stand together: 长長. What is not here is read as the
/// system's library reads it.
public enum ManyReadings {
    /// The readings of a character, the usual one first; `nil` when it is not among these.
    public static func readings(of scalar: UnicodeScalar) -> [String]? { table[scalar] }

    private static let table: [UnicodeScalar: [String]] = {
        var table: [UnicodeScalar: [String]] = [:]
        for entry in words.split(separator: ",") {
            let words = entry.split { $0.isWhitespace }
            guard words.count == 2 else { continue }
            let readings = words[1].split(separator: "/").map(String.init)
            for scalar in words[0].unicodeScalars { table[scalar] = readings }
        }
        return table
    }()

    private static let words = """
        茄 qie/jia, 长長 chang/zhang, 重 chong/zhong, 行 xing/hang, 薄 bo/bao, 卤鹵滷 lu, 咸鹹 xian,
        炸 zha, 涮 shuan, 煲 bao, 蛤 ge/ha, 蟹 xie, 藕 ou, 粥 zhou, 炖燉 dun, 焖燜 men, 熘 liu,
        爆 bao, 烩燴 hui, 绿綠 lv, 参參蔘 shen/can/cen, 调調 tiao/diao, 熟 shu/shou, 血 xue/xie,
        和 he/huo/hu, 角 jiao/jue, 壳殼 ke/qiao, 露 lu/lou, 落 luo/la/lao, 藏 zang/cang,
        朝 chao/zhao, 都 du/dou, 大 da/dai, 担擔 dan, 芥 jie/gai, 炮 pao/bao, 烙 lao/luo,
        焯 chao/zhuo, 扒 pa/ba, 呛嗆 qiang, 炝熗 qiang, 卷捲 juan, 圈 quan/juan, 白 bai/bo,
        伯 bo/bai, 百 bai/bo, 什 shi/shen, 石 shi/dan, 虾蝦 xia/ha, 蚵 ke/e/he, 仔 zai/zi,
        酢 cu/zuo, 蔓 man/wan, 粘 zhan/nian, 黏 nian, 龟龜 gui/jun, 车車 che/ju, 柏 bai/bo,
        荠薺 ji/qi, 荸 bi, 茭 jiao, 脯 pu/fu, 腌醃 yan/a, 腊臘 la/xi, 膀 bang/pang, 肋 lei/le,
        尾 wei/yi, 爪 zhua/zhao, 红紅 hong, 佛 fo/fu, 地 di/de, 得 de/dei, 了 le/liao,
        着著 zhao/zhe/zhuo, 便 bian/pian, 合 he/ge, 番 fan/pan, 提 ti/di, 弹彈 dan/tan,
        单單 dan/shan, 解 jie/xie, 折 zhe/she, 秘祕 mi/bi, 系係繫 xi/ji, 传傳 chuan/zhuan,
        种種 zhong/chong, 冲衝沖 chong, 乐樂 le/yue, 省 sheng/xing, 盛 sheng/cheng, 色 se/shai,
        扎紮 zha/za, 咖 ka/ga, 厦廈 xia/sha, 夹夾 jia/ga, 强強 qiang/jiang, 曾 zeng/ceng,
        查 cha/zha, 给給 gei/ji, 还還 huan/hai, 核 he/hu, 刨 pao/bao, 剥剝 bo/bao, 削 xiao/xue,
        鲑鮭 gui, 蚌 bang/beng, 哈 ha, 卜蔔 bo/bu, 萝蘿 luo, 芫 yan/yuan, 枸 gou/ju, 阿 a/e,
        堡 bao/pu, 盖蓋 gai/ge, 汆 cuan, 氽 tun/cuan, 煨 wei, 焗 ju, 煸 bian, 熏燻薰 xun, 熬 ao,
        捞撈 lao, 桔 ju/jie, 橙 cheng, 驴驢 lv, 率 lv/shuai, 铝鋁 lv, 吕呂 lv, 缕縷 lv, 女 nv,
        虑慮 lv, 律 lv, 鱼魚 yu, 嚼 jiao/jue, 干幹 gan, 沙 sha, 杉 shan/sha, 杆桿 gan, 豆 dou,
        肚 du, 薹 tai, 苔 tai, 莞 guan/wan, 芋 yu, 菌 jun, 洗 xi/xian, 奇 qi/ji, 葛 ge,
        纤纖 xian/qian, 宁寧 ning, 泷瀧 long/shuang, 涡渦 wo/guo, 乾 gan/qian, 瀑 pu/bao,
        殷 yin/yan, 匙 chi/shi, 勺 shao, 餐 can, 鲜鮮 xian, 鳗鰻 man, 鲅鮁 ba/bo, 蛎蠣 li,
        蛏蟶 cheng, 蛸 shao/xiao, 贝貝 bei, 鲍鮑 bao, 巷 xiang/hang, 校 xiao/jiao, 区區 qu/ou,
        燕 yan, 咀 ju/zui, 嘴 zui, 吓嚇 xia/he, 郫 pi, 涪 fu, 泸瀘 lu, 渑澠 mian/sheng, 荷 he,
        薏 yi, 酵 jiao/xiao, 拼 pin, 片 pian, 正 zheng, 只隻 zhi, 个個 ge, 中 zhong, 教 jiao,
        空 kong, 少 shao, 多 duo, 好 hao, 会會 hui/kuai, 化 hua, 划劃 hua, 几幾 ji, 济濟 ji,
        降 jiang/xiang, 结結 jie, 卡 ka/qia, 看 kan, 可 ke, 拉 la, 累 lei, 量 liang, 凉涼 liang,
        笼籠 long, 论論 lun, 蒙 meng, 磨 mo, 泥 ni, 呢 ne/ni, 宿 su/xiu, 塔 ta, 拓 tuo/ta, 瓦 wa,
        为為 wei, 相 xiang, 兴興 xing, 旋 xuan, 晕暈 yun, 占佔 zhan, 涨漲 zhang, 轧軋 zha/ya,
        择擇 ze/zhai, 转轉 zhuan, 钻鑽 zuan, 莎 sha/suo, 耙 ba/pa, 粑 ba, 糍 ci, 粳 jing/geng,
        秫 shu, 䁖 lou, 㸆 kao, 䬺 lei, 𰻝𰻞 biang, 醪 lao, 莜 you, 莴萵 wo, 蕃 fan/bo,
        靓靚 liang/jing, 泊 bo/po, 攒攢 cuan/zan, 糁糝 shen/sa/san, 荨蕁 qian/xun, 勒 le/lei,
        澄 cheng/deng, 鲫鯽 ji, 鲭鯖 qing/zheng, 饹餎 le/ge, 馇餷 zha/cha, 饧餳 tang/xing,
        铛鐺 cheng/dang, 抹 mo/ma, 茜 xi/qian, 苣 ju/qu, 槟檳 bing/bin, 椎 zhui/chui, 模 mo/mu,
        塞 sai/se, 臭 chou/xiu, 埔 pu/bu, 朴 pu/piao, 莘 shen/xin, 雀 que/qiao, 颈頸 jing/geng,
        呷 xia/ga, 丼 dong/jing/dan, 叻 le/li/la, 糜 mi/mei, 粢 ci/zi, 鳜鱖 gui/jue, 蕈 xun/tan,
        啫 zhe/ze, 囤 tun/dun, 尿 niao/sui, 鹄鵠 hu/gu, 劲勁 jin/jing, 屏 ping/bing, 没沒 mei/mo,
        煀 wu/wei, 娜 na/nuo, 蔚 wei/yu
        """
}
