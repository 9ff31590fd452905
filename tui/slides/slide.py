"""Makes a slide from any address, in the deck's own words where it has them."""

from tui.analysis.chance import CHANCE
from tui.model.deck import Slide
from tui.model.pack import Pack
from tui.navigation.address import Address, nodes
from tui.nodes.questions import questions_face
from tui.nodes.slide_audit import audit_face
from tui.nodes.slide_content import SlideContent
from tui.nodes.slide_figures import address_face
from tui.nodes.slide_matrix import activity_face, capability_face, category_face, cell_face, matrix_face
from tui.nodes.slide_topic import glossary_face, home_face, keys_face, statistic_face, term_face, topic_face


def face(pack: Pack, address: Address) -> SlideContent:
    """The content of the slide of an address.

    Raises KeyError for an address that is not in the workshop.
    """
    address = address.local
    match nodes(pack)[address]:
        case "home":
            return home_face(pack)
        case "topic":
            return topic_face(pack, pack.topics[address.topic])
        case "matrix":
            return matrix_face(pack)
        case "capability":
            return capability_face(pack, address.thing)
        case "activity":
            return activity_face(pack, address.thing)
        case "cell":
            return cell_face(pack, address.thing, address.part)
        case "category":
            return category_face(pack, address.thing)
        case "glossary":
            return glossary_face(pack)
        case "term":
            return term_face(pack, address.thing)
        case "help":
            return keys_face()
        case "audit":
            return audit_face(pack)
        case "questions":
            return questions_face(pack)
        case "statistic":
            return statistic_face(pack, address.thing)
        case kind:
            return address_face(pack, address, claim=kind == "claim")


def slide_face(pack: Pack, slide: Slide) -> SlideContent:
    """The content of a deck's slide, with its own title and sentence if it has them."""
    found = face(pack, Address.parse(slide.address))
    if slide.title:
        # Large words that only repeated the title give way to the deck's title; a figure stays.
        found = found._replace(title=slide.title, large=slide.title if found.large == found.title else found.large)
    return said_once(found._replace(sentence=slide.sentence) if slide.sentence else found)


def said_once(face: SlideContent) -> SlideContent:
    """A face without the cautions that its sentence already gives."""
    said = face.sentence.casefold()
    doubts = tuple(caution for caution in face.cautions if not (CHANCE in caution.casefold() and CHANCE in said))
    return face._replace(cautions=doubts)
