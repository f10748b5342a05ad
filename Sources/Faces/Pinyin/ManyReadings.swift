/// Characters of menus that are read in several ways, or otherwise than most lists say, the way
/// that menus mean first. `v` stands for ü.
///
/// It is made for dishes: 长 in 长寿面 and 长鱼, 茄 in 茄子, 重 in 重庆, 芥 in 芥兰. What is not here
/// has one reading worth typing.
public enum ManyReadings {
    /// The readings of a character, the usual one first; `nil` when it is not among these.
    public static func readings(of scalar: UnicodeScalar) -> [String]? { table[scalar] }

    private static let table: [UnicodeScalar: [String]] = {
        var table: [UnicodeScalar: [String]] = [:]
        for entry in words.split(separator: ",") {
            let words = entry.split { $0.isWhitespace }
            guard words.count == 2, let scalar = words[0].unicodeScalars.first else { continue }
            table[scalar] = words[1].split(separator: "/").map(String.init)
        }
        return table
    }()

    private static let words = """
        茄 qie/jia, 长 chang/zhang, 重 chong/zhong, 行 xing/hang, 薄 bo/bao, 卤 lu, 咸 xian, 炸 zha,
        涮 shuan, 煲 bao, 蛤 ge/ha, 蟹 xie, 藕 ou, 粥 zhou, 炖 dun, 焖 men, 熘 liu, 爆 bao, 烩 hui,
        绿 lv, 参 shen/can/cen, 调 tiao/diao, 熟 shu/shou, 血 xue/xie, 和 he/huo/hu, 角 jiao/jue,
        壳 ke/qiao, 露 lu/lou, 落 luo/la/lao, 藏 zang/cang, 朝 chao/zhao, 都 du/dou, 大 da/dai,
        担 dan, 芥 jie/gai, 炮 pao/bao, 烙 lao/luo, 焯 chao/zhuo, 扒 pa/ba, 呛 qiang, 炝 qiang,
        卷 juan, 圈 quan/juan, 白 bai/bo, 伯 bo/bai, 百 bai/bo, 什 shi/shen, 石 shi/dan, 虾 xia/ha,
        蚵 ke/e/he, 仔 zai/zi, 酢 cu/zuo, 蔓 man/wan, 粘 zhan/nian, 黏 nian, 龟 gui/jun, 车 che/ju,
        柏 bai/bo, 荠 ji/qi, 荸 bi, 茭 jiao, 脯 pu/fu, 腌 yan/a, 腊 la/xi, 膀 bang/pang, 肋 lei/le,
        尾 wei/yi, 爪 zhua/zhao, 红 hong, 佛 fo/fu, 地 di/de, 得 de/dei, 了 le/liao,
        着 zhao/zhe/zhuo, 便 bian/pian, 合 he/ge, 番 fan/pan, 提 ti/di, 弹 dan/tan, 单 dan/shan,
        解 jie/xie, 折 zhe/she, 秘 mi/bi, 系 xi/ji, 传 chuan/zhuan, 种 zhong/chong, 冲 chong,
        乐 le/yue, 省 sheng/xing, 盛 sheng/cheng, 色 se/shai, 扎 zha/za, 咖 ka/ga, 厦 xia/sha,
        夹 jia/ga, 强 qiang/jiang, 曾 zeng/ceng, 查 cha/zha, 给 gei/ji, 还 huan/hai, 核 he/hu,
        刨 pao/bao, 剥 bo/bao, 削 xiao/xue, 鲑 gui, 蚌 bang/beng, 哈 ha, 卜 bo/bu, 萝 luo,
        芫 yan/yuan, 枸 gou/ju, 阿 a/e, 堡 bao/pu, 盖 gai/ge, 汆 cuan, 氽 tun/cuan, 煨 wei, 焗 ju,
        煸 bian, 熏 xun, 熬 ao, 捞 lao, 桔 ju/jie, 橙 cheng, 驴 lv, 率 lv/shuai, 铝 lv, 吕 lv, 缕 lv,
        女 nv, 虑 lv, 律 lv, 鱼 yu, 嚼 jiao/jue, 干 gan, 沙 sha, 杉 shan/sha, 杆 gan, 豆 dou, 肚 du,
        薹 tai, 苔 tai, 莞 guan/wan, 芋 yu, 菌 jun, 洗 xi/xian, 奇 qi/ji, 葛 ge, 纤 xian/qian,
        宁 ning, 泷 long/shuang, 涡 wo/guo, 乾 qian/gan, 瀑 pu/bao, 殷 yin/yan, 匙 chi/shi, 勺 shao,
        餐 can, 鲜 xian, 鳗 man, 鲅 ba/bo, 蛎 li, 蛏 cheng, 蛸 shao/xiao, 贝 bei, 鲍 bao,
        巷 xiang/hang, 校 xiao/jiao, 区 qu/ou, 燕 yan, 咀 ju/zui, 嘴 zui, 吓 xia/he, 郫 pi, 涪 fu,
        泸 lu, 渑 mian/sheng, 荷 he, 薏 yi, 酵 jiao/xiao, 拼 pin, 片 pian, 正 zheng, 只 zhi, 个 ge,
        中 zhong, 教 jiao, 空 kong, 少 shao, 多 duo, 好 hao, 会 hui/kuai, 化 hua, 划 hua, 几 ji, 济 ji,
        降 jiang/xiang, 结 jie, 卡 ka/qia, 看 kan, 可 ke, 拉 la, 累 lei, 量 liang, 凉 liang, 笼 long,
        论 lun, 蒙 meng, 磨 mo, 泥 ni, 呢 ne/ni, 宿 su/xiu, 塔 ta, 拓 tuo/ta, 瓦 wa, 为 wei, 相 xiang,
        兴 xing, 旋 xuan, 晕 yun, 占 zhan, 涨 zhang, 轧 zha/ya, 择 ze/zhai, 转 zhuan, 钻 zuan,
        莎 sha/suo, 耙 ba/pa, 粑 ba, 糍 ci, 粳 jing/geng, 秫 shu, 䁖 lou, 㸆 kao, 䬺 lei, 𰻝 biang,
        醪 lao, 莜 you, 莴 wo
        """
}
