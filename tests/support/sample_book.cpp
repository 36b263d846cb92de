// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sample_book.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "kenspeckle/small_numbers.h"

namespace kenspeckle::test {
namespace {

BookQuote said(std::string words, std::string person, std::string role, std::string service, std::string age,
               std::string code) {
    BookQuote quote;
    quote.words = std::move(words);
    quote.attribution = std::move(person) + ", " + role + ", " + service;
    quote.attributes = {{"Role", std::move(role)}, {"Service", std::move(service)}};
    if (!age.empty()) quote.attributes.emplace_back("Age", std::move(age));
    quote.code = std::move(code);
    return quote;
}

const std::string kUses = "person who uses a hub", kWorks = "hub worker", kProvides = "provider";
const std::string kHub = "community hub", kHousing = "housing support organisation", kHealth = "sexual health service";

BookTheme gettingThere() {
    return {"Getting there",
            "What it takes to come through the door: distance, times, money, and who is seen going in.",
            0,
            {said("It’s five minutes from my door. I can go in my slippers if I want to. I have done, in fact.",
                  "Person 3", kUses, kHub, "45 to 59", "K7QF"),
             said("The bus is every two hours and the last one’s at six, so if the talk runs on I’m walking. (…) And "
                  "it’s no a walk you’d want to do in January.",
                  "Person 8", kUses, kHub, "30 to 44", "M2TX")}};
}

BookTheme waiting() {
    return {"Waiting and letters",
            "Appointments, lists, and being taken off them.",
            1,
            {said("You got a letter, and if you missed the one appointment you were off the list and back to the "
                  "beginning. They put that down as “disengaged”. I wasn’t disengaged, I was stood at a bus stop.",
                  "Person 3", kUses, kHub, "45 to 59", "P9RD"),
             said("We send the letter because the letter is what we can prove we sent.", "Person 11", kProvides,
                  kHealth, "", "C4WB"),
             said("I’ve a drawer of them. I don’t open [the letters] any more.", "Person 5", kUses, kHousing,
                  "18 to 29", "H3NV")}};
}

BookTheme cost() {
    BookQuote paraphrase = said("Somebody who looks after a parent told us that coming at all depends on a neighbour "
                                "sitting in, and that nobody had ever asked about it.",
                                "", kUses, kHub, "60 and over", "T6LG");
    paraphrase.paraphrase = true;
    paraphrase.attribution = "A person who uses a hub";
    return {"What it costs", "", 1, {std::move(paraphrase)}};
}

BookTheme kettle() {
    return {
        "The kettle is on",
        "Being met as a person first: tea, time, and no forms.",
        0,
        {said("It’s a place where you can be having the worst day of your life and they put the kettle on and they "
              "don’t make a face.",
              "Person 2", kUses, kHub, "45 to 59", "B8YC"),
         said("For me it was the language. I didn’t know the words for the system. Someone sat with me and drew it. "
              "A map, with arrows.",
              "Person 9", kUses, kHub, "30 to 44", "D5KS"),
         said("If I ask for a date of birth in the first ten minutes, I never see them again.\nSo I don’t ask.",
              "Person 14", kWorks, kHub, "", "W2JH")}};
}

BookTheme onePerson() {
    return {"One person who stays",
            "The same worker over months and years, and what happens when that worker goes.",
            1,
            {said("She’s been my one person since the start. I don’t have to explain myself from the beginning to some "
                  "new face every month.",
                  "Person 3", kUses, kHub, "45 to 59", "N4ZP"),
             said("Three workers in a year. The third one read my file out to me as if I hadn’t been there. 😶",
                  "Person 6", kUses, kHousing, "30 to 44", "G7MR"),
             said("My contract ends in March. I have told nobody (…) because what would they do with it?", "Person 14",
                  kWorks, kHub, "", "X3FD")}};
}

BookTheme stigma() {
    return {"Being watched",
            "Stigma: in the street, the chemist’s, the waiting room, and in how records are written.",
            0,
            {said("Watch folk’s faces when you say the word methadone. I’ve been watching faces for twenty year. Here, "
                  "nothing.",
                  "Person 2", kUses, kHub, "45 to 59", "R9TB"),
             said("There’s the one hatch at the chemist and everybody in the queue knows what the hatch is for.",
                  "Person 8", kUses, kHub, "30 to 44", "L6VK"),
             said("We painted the door. It sounds daft. But a door with the name of a clinic on it is a door half the "
                  "town won’t be seen at.",
                  "Person 12", kProvides, kHousing, "", "F2QN"),
             said("Naïve of me, maybe, but at the café nobody knows who is staff and who isn’t.", "Person 5", kUses,
                  kHousing, "18 to 29", "J8CW")}};
}

ReportTable byRole() {
    ReportTable table;
    table.name = "by-role";
    table.title = "Themes by role";
    table.caption = "People with at least one quote under a theme, in all interviews. Numbers of fewer than five "
                    "people are hidden, and others by which they "
                    "could be worked out.";
    table.header = {"Theme", "Uses a hub", "Works in a hub", "Provider", "All"};
    table.rows = {{"Getting there", std::int64_t{14}, std::int64_t{6}, std::int64_t{9}, std::int64_t{29}},
                  {"Waiting and letters", std::int64_t{11}, kHiddenNumber, kHiddenNumber, std::int64_t{19}},
                  {"What it costs", std::int64_t{8}, std::int64_t{0}, std::int64_t{5}, std::int64_t{13}},
                  {"The kettle is on", std::int64_t{17}, std::int64_t{8}, std::int64_t{7}, std::int64_t{32}},
                  {"One person who stays", std::int64_t{12}, std::int64_t{7}, std::int64_t{6}, std::int64_t{25}},
                  {"Being watched", std::int64_t{15}, std::int64_t{5}, std::int64_t{10}, std::int64_t{30}},
                  {"People interviewed", std::int64_t{19}, std::int64_t{8}, std::int64_t{14}, std::int64_t{41}}};
    table.indents = {0, 1, 1, 0, 1, 0, 0};
    table.lastRowIsTotal = true;
    return table;
}

ReportTable shares() {
    ReportTable table;
    table.name = "shares";
    table.title = "Who spoke of it, as a share";
    table.caption = "Of the 41 people interviewed.";
    table.header = {"Theme", "People", "Share"};
    table.rows = {{"Getting there", std::int64_t{29}, Share{29.0 / 41}},
                  {"The kettle is on", std::int64_t{32}, Share{32.0 / 41}},
                  {"Being watched", std::int64_t{30}, Share{30.0 / 41}}};
    return table;
}

Chart themesChart() {
    Chart chart;
    chart.kind = ChartKind::Bars;
    chart.name = "themes";
    chart.title = "How many people spoke of each theme";
    chart.caption = "People with at least one passage under the theme or one below it. Of 41 people interviewed.";
    chart.valueTitle = "People (of 41)";
    chart.categories = {"Getting there",    "Waiting and letters",  "What it costs",
                        "The kettle is on", "One person who stays", "Being watched"};
    chart.depths = {0, 1, 1, 0, 1, 0};
    chart.series = {{"People", {29, 19, 13, 32, 25, 30}, {}, {}}};
    return chart;
}

Chart rolesChart() {
    Chart chart = themesChart();
    chart.kind = ChartKind::Bars;
    chart.name = "roles";
    chart.title = "Themes by role";
    chart.caption = "Numbers below five, and what would give them away, are not drawn.";
    chart.series = {{"Uses a hub", {14, 11, 8, 17, 12, 15}, {}, {}},
                    {"Works in a hub", {6, {}, 0, 8, 7, 5}, {}, {}},
                    {"Provider", {9, {}, 5, 7, 6, 10}, {}, {}}};
    return chart;
}

} // namespace

Book inventedBook() {
    Book book;
    book.title = "What people told us about community hubs";
    book.audience = "the steering group";
    book.date = "November 2026";
    book.introduction = {
        "Forty-one people who use, run or work alongside community hubs spoke with us between spring and autumn. This "
        "book holds what they said, in their own words, under the themes we found.",
        "Please read it as it was given: in confidence, and without trying to tell who spoke."};
    book.rules = {"Names are made up, and new ones for this book.",
                  "No hub or service is named. A provider is given by type of organisation only.",
                  "Words left out are marked (…), words put in stand in [brackets]. Nothing else was changed.",
                  "A paraphrase tells in our words what somebody did not want to be quoted with.",
                  "Numbers smaller than five are not shown, nor what would give them away.",
                  "The short code under each quote lets the team, and only the team, find where it was said."};
    book.filters = {"Role", "Service", "Age"};
    book.themes = {gettingThere(), waiting(), cost(), kettle(), onePerson(), stigma()};
    book.tables = {byRole(), shares()};
    book.charts = {themesChart(), rolesChart()};
    return book;
}

std::string hostileWords() {
    return "</script><script>window.ran = 1</script><img src=x onerror=\"window.ran = 2\"><!-- \" ' & </title></style> "
           "\xE2\x80\xAEkcab\xE2\x80\xAC 👩🏽‍🚀 \x01\x1B[31m\rend";
}

Book hostileBook() {
    const std::string hostile = hostileWords();
    Book book = inventedBook();
    book.title = book.audience = book.date = book.filters[0] = hostile;
    book.introduction = book.rules = {hostile};
    book.themes = {{hostile, hostile, 0, {said(hostile, hostile, hostile, hostile, hostile, hostile)}}};
    book.themes[0].quotes[0].attributes[0].first = hostile;
    book.tables.resize(1);
    book.tables[0].title = book.tables[0].caption = book.tables[0].header[0] = hostile;
    book.tables[0].rows[0][0] = hostile;
    book.charts.resize(1);
    book.charts[0].title = book.charts[0].caption = book.charts[0].categories[0] = hostile;
    book.language = "en\" onload=\"window.ran = 3";
    return book;
}

Book largeBook(int quotes, int themes) {
    constexpr std::array kOpenings = {"The thing about it is that",
                                      "Before I came here I thought",
                                      "If you ask me,",
                                      "What nobody tells you is that",
                                      "My sister said it best:",
                                      "I’ll be honest,",
                                      "Some mornings",
                                      "When they moved the clinic,"};
    constexpr std::array kMiddles = {"you wait, and then you wait somewhere else",
                                     "it was the first door that opened inwards",
                                     "nobody wrote anything down, and that was the point",
                                     "the forms ask for an address I haven’t got",
                                     "people are kind until five o’clock",
                                     "I could say it to her because she had all day",
                                     "the chemist’s queue is the real meeting place"};
    constexpr std::array kEndings = {", and I went back the week after.",
                                     ". (…) That’s all it took.",
                                     ", so I stopped going.",
                                     ", and I’d tell anybody the same.",
                                     ". You learn to plan around it.",
                                     ". It isn’t much, but it’s the difference between a day and a bad day, and I have "
                                     "had enough of the other sort."};
    constexpr std::array kRoles = {"person who uses a hub", "hub worker", "provider", "carer"};
    constexpr std::array kServices = {"community hub", "housing support organisation", "sexual health service",
                                      "advice service", "mental health charity"};
    constexpr std::array kAges = {"under 18", "18 to 29", "30 to 44", "45 to 59", "60 and over"};
    constexpr std::string_view kLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    const auto pick = [](const auto& from, int number) {
        return std::string(from[static_cast<std::size_t>(number) % from.size()]);
    };
    Book book = inventedBook();
    book.title = "Four hundred voices";
    book.themes.clear();
    book.tables.resize(1);
    for (int i = 0; i < themes; ++i) {
        BookTheme theme;
        theme.name =
            (i % 3 == 0 ? "Theme of matters that reach far, number " : "Matter number ") + std::to_string(i + 1);
        theme.definition = "What belongs to matter " + std::to_string(i + 1) + ", and what does not.";
        theme.depth = i % 3 == 0 ? 0 : 1;
        book.themes.push_back(std::move(theme));
    }
    for (int i = 0; i < quotes; ++i) {
        const std::string words = pick(kOpenings, i) + " " + pick(kMiddles, i / 3) + pick(kEndings, i / 7);
        std::string code;
        for (int digit = 0, rest = i * 7919 + 40'000; digit < 4; ++digit, rest /= 32)
            code += kLetters[static_cast<std::size_t>(rest % 32)];
        BookQuote quote = said(words, "Person " + std::to_string(i % 57 + 1), pick(kRoles, i / 2),
                               pick(kServices, i / 5), pick(kAges, i / 11), code);
        quote.paraphrase = i % 17 == 0;
        book.themes[static_cast<std::size_t>(i) % book.themes.size()].quotes.push_back(std::move(quote));
    }
    return book;
}

} // namespace kenspeckle::test
