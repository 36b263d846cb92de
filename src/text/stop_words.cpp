// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/stop_words.h"

namespace kenspeckle::text {

namespace {

// Pronouns such as "nobody" and "nothing", "never", and verbs such as "get" and "need" are left out of the lists on
// purpose: in interviews they carry what people mean.
constexpr std::string_view kEnglish =
    "a an the this that these those each every either neither some any no none all both half such another other "
    "others own same few fewer less least much more most many several enough "
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers "
    "herself it its itself they them their theirs themselves themself one ones oneself who whom whose which what "
    "whatever whoever whichever "
    "about above across after against along among around as at before behind below beneath beside between beyond by "
    "despite down during except for from in inside into near of off on onto out outside over past per since than "
    "through throughout till to toward towards under until up upon via with within without "
    "and but or nor so yet if because though although unless while whereas whether when where why how once "
    "am is are was were be been being have has had having do does did doing can could will would shall should may "
    "might must ought gonna "
    "not then there here now just very too also only even still again ever quite rather "
    "i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll we're we've we'd "
    "we'll they're they've they'd they'll that's that'd that'll there's there'd there'll here's what's who's who'd "
    "who'll who've where's when's how's let's isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't "
    "can't cannot couldn't won't wouldn't shan't shouldn't mightn't mustn't needn't ain't should've would've could've "
    "might've must've "
    // The same words in Scots.
    "aa aw baith ither sic mair maist thae thaim thon yon ma masel mysel ye yer yir yersel youse yous oor oors "
    "oorsels hissel hersel whit wha whae whaur hoo "
    "aboot afore ahint atween doon efter fae frae intae o ontae oot ower tae wi "
    "hae hiv huv hud dae daes daein wis wid nae noo jist gonnae "
    "isnae arenae wasnae wisnae werenae hasnae havenae huvnae hadnae dinnae dinna disnae doesnae didnae cannae canna "
    "couldnae wouldnae widnae shouldnae willnae winnae";

// "ken", "like", "know", "mean", "well" and "right" are not here: each has a meaning of its own as well.
constexpr std::string_view kEnglishFillers =
    "ach ah aha ahm ahuh eh ehm em er erm ha hah haha hm hmm huh mhm mm mmhm mmm och oh ooh uh uhm uhuh um umm "
    "aye naw nope okay ok yeah yep yes yup "
    "actually basically literally obviously really kinda sorta";

constexpr std::string_view kGerman =
    "der die das des dem den ein eine einer eines einem einen kein keine keiner keines keinem keinen "
    "dieser diese dieses diesem diesen dies jener jene jenes jenem jenen jeder jede jedes jedem jeden solche solcher "
    "solches solchem solchen welche welcher welches welchem welchen alle allem allen aller alles beide beiden viel "
    "viele vielen mehr einige einigen manche manchen andere anderer anderes anderem anderen derselbe dieselbe "
    "dasselbe "
    "ich mich mir mein meine meiner meines meinem meinen du dich dir dein deine deiner deines deinem deinen er ihn "
    "ihm sein seine seiner seines seinem seinen sie ihr ihre ihrer ihres ihrem ihren ihnen es wir uns unser unsere "
    "unserer unseres unserem unseren euch euer eure eurer eurem euren man sich selbst selber wer wen wem wessen was "
    "wie wo wohin woher wann warum wieso weshalb "
    "ab an am ans auf aufs aus außer bei beim bis durch für gegen hinter hinterm im in ins mit nach neben ohne seit "
    "statt trotz über um unter vom von vor während wegen zu zum zur zwischen "
    "und oder aber sondern denn weil dass wenn als ob obwohl damit bevor nachdem sobald solange sowie sowohl "
    "weder noch entweder "
    "bin bist ist sind seid war warst waren wart gewesen sei wäre wären habe hab hast hat haben habt hatte hattest "
    "hatten hattet gehabt hätte hätten werde wirst wird werden werdet wurde wurden geworden worden würde würdest "
    "würden kann kannst können könnt konnte konnten könnte könnten muss musst müssen müsst musste mussten müsste "
    "müssten will willst wollen wollt wollte wollten soll sollst sollen sollt sollte sollten darf darfst dürfen durfte "
    "durften dürfte mag magst mögen möchte möchten "
    "nicht auch nur schon so sehr da dann hier dort doch dabei dadurch dafür dagegen daher dahin daran darauf daraus "
    "darin darüber darum davon dazu hin her wieder immer jetzt nun zwar etwa etwas ganz sonst bzw";

constexpr std::string_view kGermanFillers = "ach ah äh ähm ähem ähh eh ehm ha haha hm hmm mh mhm mm oh öh öhm tja "
                                            "genau gell ja jo joa jep na naja ne nee nein ok okay "
                                            "also eben eigentlich halt irgendwie mal quasi sozusagen";

[[nodiscard]] std::vector<std::string_view> split(std::string_view list) {
    std::vector<std::string_view> found;
    while (!list.empty()) {
        const std::size_t space = list.find(' ');
        found.push_back(list.substr(0, space));
        list.remove_prefix(space == std::string_view::npos ? list.size() : space + 1);
    }
    return found;
}

} // namespace

std::vector<std::string_view> stopWords(std::string_view language) {
    if (language == "en") return split(kEnglish);
    if (language == "de") return split(kGerman);
    return {};
}

std::vector<std::string_view> fillerWords(std::string_view language) {
    if (language == "en") return split(kEnglishFillers);
    if (language == "de") return split(kGermanFillers);
    return {};
}

} // namespace kenspeckle::text
