// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/checks/capitals.h"

#include <algorithm>
#include <cstddef>
#include <unordered_set>

namespace kenspeckle::release {

namespace {

using Words = std::unordered_set<std::string_view>;

/// The words of a text that blanks part.
Words split(std::string_view list) {
    Words words;
    for (std::size_t begin = 0; begin < list.size();) {
        const std::size_t end = std::min(list.find(' ', begin), list.size());
        if (end > begin) words.insert(list.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

constexpr std::string_view kNoNames =
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays "
    "sundays mon tue tues wed thu thur thurs fri sat sun "
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec "
    "christmas xmas easter hogmanay halloween ramadan eid hanukkah diwali lent advent whitsun passover "
    "english scottish scots welsh irish british gaelic doric polish german french spanish italian portuguese dutch "
    "swedish norwegian danish finnish greek turkish russian ukrainian romanian bulgarian hungarian czech slovak "
    "lithuanian latvian arabic hebrew farsi hindi urdu punjabi bengali tamil chinese mandarin cantonese japanese "
    "korean "
    "vietnamese thai indian pakistani african american australian canadian mexican brazilian european asian caribbean "
    "latin western eastern northern southern victorian hispanic caucasian scotsman englishman irishman scotswoman "
    "americans europeans germans italians russians chinese africans asians australians canadians greeks romans "
    "christian christians christianity catholic catholics protestant protestants muslim muslims islam islamic jewish "
    "jew jews judaism hindu hindus hinduism buddhist buddhists buddhism sikh sikhs quaker quakers god jesus christ "
    "lord bible quran koran "
    "scotland england wales britain ireland uk europe america usa africa asia australia canada "
    "facebook instagram twitter tiktok whatsapp snapchat youtube google netflix spotify zoom skype amazon ebay uber "
    "internet web wikipedia email covid coronavirus iphone ipad android apple microsoft excel powerpoint playstation "
    "xbox nintendo bluetooth wifi "
    "naloxone nyxoid prenoxad narcan methadone subutex suboxone espranor buvidal buprenorphine diamorphine morphine "
    "heroin codeine tramadol oxycodone fentanyl nitazene nitazenes valium diazepam temazepam lorazepam xanax "
    "alprazolam etizolam pregabalin lyrica gabapentin ketamine cocaine ecstasy mdma speed amphetamine spice antabuse "
    "disulfiram acamprosate campral librium naltrexone prozac fluoxetine sertraline citalopram mirtazapine zopiclone "
    "quetiapine olanzapine ritalin adderall modafinil paracetamol ibuprofen aspirin viagra insulin metformin botox "
    "fitbit fitbits starbucks olympics olympic paralympics marmite frisbee jacuzzi hoover sellotape tupperware velcro "
    "lego jenga scrabble monopoly "
    "alzheimer alzheimers parkinson parkinsons asperger aspergers tourette down downs huntington braille stroop "
    "phd md msc bsc mba ceo ms mr mrs ok";

constexpr std::string_view kTitles =
    "mr mrs ms miss mx dr doctor prof professor sir dame lady lord rev reverend father sister "
    "brother auntie aunty aunt uncle granny grandad grandpa grandma nurse constable sergeant "
    "inspector councillor";

constexpr std::string_view kFirstNames =
    "amber basil bill billy bob bobby carol daisy dawn dick drew eve fiona frank gail grace guy hazel heather holly "
    "iris ivy jack jade jasmine jay jean jenny jerry jimmy joy laurel lily mark marshall mike millie misty molly neil "
    "nick olive pat peg penny piper poppy ray rob robin rose rosemary rosie ruby ruth sally sandy saul stew sue ted "
    "teddy terry tom tommy tony violet wade will willow";

constexpr std::string_view kInstitutions =
    "academy association athletic bank bar buildings cafe cathedral centre center charity church city clinic club "
    "college "
    "collective court cottage farm foundation fund gardens gate hall hospice hospital hostel hotel house hub infirmary "
    "institute institution kitchen library lodge mission museum nursery palace park partnership pharmacy practice "
    "prison "
    "project rovers school service services shop society square stadium steps street surgery theatre tower town trust "
    "unit united university village ward wing works";

constexpr std::string_view kSorts =
    "a academic addiction alcohol arts benefit benefits care carers children's christian city citizens college "
    "community council county crisis day detox drop drug drugs education elementary employment family football food "
    "graduate grammar health high higher home hospital housing in job justice law lecture local main medical mental "
    "middle national needle night nursing open outreach parish patient people's police primary private psychiatric "
    "public recovery recreation rehab rehabilitation residential resource research roman science second secondary "
    "self senior sheriff shopping social sports state summer sunday support swimming the third town training treatment "
    "user village visitor visitors voluntary volunteer walk welfare western women's youth "
    // what is said of a service rather than its name
    "central new old our my your this that north south east west";

} // namespace

bool isNoName(std::string_view folded) {
    static const Words words = split(kNoNames);
    return words.count(folded) > 0;
}

bool isTitle(std::string_view folded) {
    static const Words words = split(kTitles);
    return words.count(folded) > 0;
}

bool isFirstNameAndWord(std::string_view folded) {
    static const Words words = split(kFirstNames);
    return words.count(folded) > 0;
}

bool isInstitution(std::string_view folded) {
    static const Words words = split(kInstitutions);
    return words.count(folded) > 0;
}

bool isSortOfInstitution(std::string_view folded) {
    static const Words words = split(kSorts);
    return words.count(folded) > 0 || isInstitution(folded);
}

} // namespace kenspeckle::release
