"""Word probabilities per language, from frequency lists and from the words of translated strings."""
import collections
import glob
import gzip
import math
import os
import re

import alphabet
import resources

WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u0963])*")
# Where the packages name a language otherwise than we do.
CHROMIUM = {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "pt": "pt-BR", "en": "en-GB"}
ANDROID = {"id": "in", "fil": "tl", "en": "", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "pt": "pt-BR"}
GETTEXT = {"zh-Hans": "zh_Hans", "zh-Hant": "zh_Hant", "fil": "tl", "pt": "pt_BR"}
LISTS = {"fil": "tl", "nb": "no"}
# The share of translated strings, which speak to somebody, beside encyclopaedic lists, which do not.
SPOKEN = 0.35
# The share of word lists without frequencies, all their words alike, and where they are.
LISTED = 0.15
GRAPHS = {"hi": "hin", "ne": "nep", "mr": "mar", "id": "ind", "ms": "msa"}
# The probability of each word of chat.tsv.
CHATTED = 5e-5
# Nats by which two close languages must differ in a word before it counts in full.
LEVELLED = 0.7
# The share of words typed without their marks.
BARE = 0.1


class Corpus:
    def __init__(self, packages, folder):
        self.roots = {name: resources.unpack(path, folder) for name, path in packages.items()}
        self.android = resources.android(self.roots["android-framework-res"])

    def strings(self, language):
        texts = set(resources.chromium(self.roots["chromium-l10n"], CHROMIUM.get(language, language)))
        texts.update(self.android.get(ANDROID.get(language, language), []))
        texts.update(resources.cldr(self.roots["unicode-cldr-core"], language))
        texts.update(resources.gettext(self.roots["django"], GETTEXT.get(language, language)))
        return sorted(resources.plain(text) for text in texts)

    def listed(self, language):
        """Words and probabilities of a frequency list; empty where there is none."""
        name = LISTS.get(language, language)
        words = collections.Counter()
        for path in glob.glob(f"{self.roots['langidentify-full-model']}/**/topwords-{name}.txt.gz", recursive=True):
            for line in gzip.open(path, "rt", encoding="utf-8"):
                if not line.startswith("#"):
                    word, log = line.split()
                    for part in re.split("['’]", word):
                        if part:
                            words[alphabet.fold(part)] += math.exp(float(log))
        return words

    def words(self, language, limit):
        """Probabilities of the folded words of a language, commonest first, ties in order of spelling."""
        spoken = collections.Counter(
            alphabet.fold(word) for text in self.strings(language) for word in WORD.findall(text))
        listed = self.listed(language)
        share = SPOKEN if listed else 1.0
        total, heard = sum(listed.values()), sum(spoken.values())
        words = collections.Counter()
        for word in sorted(listed):
            words[word] += (1 - share) * listed[word] / total
        for word in sorted(spoken):
            # A word that only one string has may be a name or a slip.
            if spoken[word] > 1 or word in listed or not listed:
                words[word] += share * spoken[word] / heard
        if language in GRAPHS:
            graph = self.roots[f"tesseract-ocr-{GRAPHS[language]}"]
            plain = {alphabet.fold(word) for word in resources.word_graph(graph, GRAPHS[language])}
            plain = sorted(word for word in plain if WORD.fullmatch(word))
            for word in words:
                words[word] *= 1 - LISTED
            for word in plain:
                words[word] += LISTED / len(plain)
        for word in chat_words(language):
            words[word] += CHATTED
        return bared(dict(sorted(words.items(), key=lambda item: (-item[1], item[0]))[:limit]))


def chat_words(language):
    """The words of chat.tsv for a language; without marks they are typed anyway."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "chat.tsv")
    found = set()
    for line in open(path, encoding="utf-8"):
        if not line.startswith("#"):
            tag, words = line.rstrip("\n").split("\t")
            if tag == language:
                found.update(alphabet.fold(word) for word in words.split(" "))
    return sorted(word for word in found if WORD.fullmatch(word))


def levelled(words):
    """Gives the words of every chat, `*` in chat.tsv, one probability in all languages."""
    for word in chat_words("*"):
        common = max(member.get(word, 0) for member in words.values())
        for member in words.values():
            member[word] = max(common, CHATTED)


def contrasted(words, own, other):
    """Tells two close languages apart by their distinctive words: small differences of frequency between two lists say
    more of the topics of the lists than of the languages and are levelled; contrasts.tsv adds everyday words."""
    for word in sorted(set(words[own]) & set(words[other])):
        left, right = words[own][word], words[other][word]
        difference = math.log(left / right)
        kept = math.copysign(max(abs(difference) - LEVELLED, 0.15 * abs(difference)), difference)
        words[own][word] = math.sqrt(left * right) * math.exp(kept / 2)
        words[other][word] = math.sqrt(left * right) * math.exp(-kept / 2)
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "contrasts.tsv")
    for line in open(path, encoding="utf-8"):
        if not line.startswith("#"):
            one, two, word, times = line.split()
            if {one, two} == {own, other}:
                words[one][word] = max(words[one].get(word, 0), words[two].get(word, 0), 1e-5)
                words[two][word] = min(words[two].get(word, 0), words[one][word] / int(times))


def bared(words):
    out = collections.Counter()
    for word, probability in words.items():
        without = alphabet.bare(word) if word and ord(word[0]) < 0x0370 or word[:1] > "\u1dff" else word
        if without != word:
            out[word] += probability * (1 - BARE)
            out[without] += probability * BARE
        else:
            out[word] += probability
    return dict(sorted(out.items(), key=lambda item: (-item[1], item[0])))
