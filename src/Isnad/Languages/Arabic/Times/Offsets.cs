using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>«الماضي» is one back, «المقبل» one ahead.</summary>
internal static class Offsets
{
    public static int Of(Direction direction) => direction switch { Direction.Past => -1, Direction.Future => 1, _ => 0 };
}
